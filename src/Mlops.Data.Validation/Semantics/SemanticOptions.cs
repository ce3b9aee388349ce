namespace Mlops.Data.Validation;

/// <summary>When values are taken to mean something beyond their type. Immutable. The default values are those of TFDV.</summary>
public sealed record SemanticOptions
{
    /// <summary>How many values that are not blank a column must have, at least 1. The default value is 100.</summary>
    public int MinValues { get; init; } = 100;

    /// <summary>The share of values that must be of one kind, above 0 and at most 1. The default value is 0.8.</summary>
    public double MinShare { get; init; } = 0.8;

    /// <summary>
    /// Known words, for the statistics of columns of natural language; compared without regard to case. The default value is
    /// null: no such statistics.
    /// </summary>
    public IReadOnlyCollection<string>? Vocabulary { get; init; }

    /// <summary>The default values.</summary>
    public static SemanticOptions Default { get; } = new();

    internal void Check()
    {
        OptionCheck.AtLeast(MinValues, 1, $"{nameof(StatisticsOptions.Semantics)}.{nameof(MinValues)}");
        if (MinShare != 1) OptionCheck.InnerShare(MinShare, $"{nameof(StatisticsOptions.Semantics)}.{nameof(MinShare)}");
    }

    /// <summary>The options as a part of a parameter of a step.</summary>
    internal string ToText()
    {
        var words = Vocabulary is null ? "" : $", words {StableHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary.Order(StringComparer.Ordinal)))):x16}";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"semantics from {MinValues} values, share {MinShare:R}{words}");
    }
}
