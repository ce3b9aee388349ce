namespace Mlops.Data.Validation;

/// <summary>Takes the meaning of values over into a schema, where it is sure enough to be asked of the next data.</summary>
internal static class SemanticInference
{
    /// <summary>The meaning; null when there is none, or when it is only a hint.</summary>
    public static SemanticKind? Of(ColumnStatistics column, ColumnType type, InferenceOptions options)
    {
        if (!options.InferSemantics || (column.Semantic ?? column.Items?.Semantic) is not { } found) return null;
        // The column is declared with another type than its values have: what they mean there is not known.
        if (type.Leaf.Kind != column.Type.Leaf.Kind) return null;
        if (found.IsPersonal && !options.InferPersonalSemantics) return null;
        // Any integer around 7,305 to 21,914 may be days since 1970.
        if (found is { Kind: SemanticKind.Time, Format: "unix days" }) return null;
        // Validation warns below the share: by chance it must not.
        return Evidence(found, options.Level).Confidence >= SemanticOptions.Default.MinShare ? found.Kind : null;
    }

    /// <summary>How many values are of the kind, of those that are not blank.</summary>
    public static RuleEvidence Evidence(SemanticStatistics found, double level) =>
        new((long)Math.Round(found.Count / found.Share), found.Count, level);
}
