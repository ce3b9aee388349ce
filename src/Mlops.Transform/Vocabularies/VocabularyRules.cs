namespace Mlops.Transform;

/// <summary>Refuses options of a vocabulary that contradict themselves, when an operation is added.</summary>
internal static class VocabularyRules
{
    /// <exception cref="ModelException">An option is out of range.</exception>
    /// <exception cref="SchemaException">The key column holds no categories.</exception>
    public static VocabularyOptions Checked(VocabularyOptions options, string operation)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.MaxSize is < 1 or > FittedOperation.MaxWidth)
            throw TransformErrors.Option(operation, Camel(nameof(options.MaxSize)), options.MaxSize, "1 to 67108864");
        if (options.MinCount < 1) throw TransformErrors.Option(operation, Camel(nameof(options.MinCount)), options.MinCount, "at least 1");
        CheckFinite(options.MinScore, nameof(options.MinScore), double.NegativeInfinity);
        CheckFinite(options.CoverageMinScore, nameof(options.CoverageMinScore), double.NegativeInfinity);
        CheckFinite(options.MinDifference, nameof(options.MinDifference), 0);
        if (options.CoverageTopK < 0) throw TransformErrors.Option(operation, nameof(options.CoverageTopK), options.CoverageTopK, "at least 0");
        if (options.MinDifference.HasValue && !options.ReadsLabel)
            throw TransformErrors.Option(operation, nameof(options.MinDifference), options.MinDifference, "null, because the score is a count");
        var limitsCoverage = options.CoverageTopK > 0 || options.CoverageMinScore.HasValue;
        if (limitsCoverage != options.CoverageKey is not null)
            throw TransformErrors.Option(operation, nameof(options.CoverageKey), options.CoverageKey?.Name ?? "null",
                "a column together with CoverageTopK or CoverageMinScore, or none of them");
        if (options.CoverageKey is { } key) CategoryText.Checked(key, operation);
        if (options.Reserved.FirstOrDefault(r => options.Reserved.Count(o => o == r) > 1) is { } twice)
            throw TransformErrors.Option(operation, nameof(options.Reserved), $"'{twice}' twice", "texts that all differ");
        return options;

        void CheckFinite(double? value, string option, double least)
        {
            if (value is { } number && (!double.IsFinite(number) || number < least))
                throw TransformErrors.Option(operation, option, number, least == 0 ? "a finite number of at least 0" : "a finite number");
        }
    }

    // The names that OneHot(column, maxSize, minCount) shows.
    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
