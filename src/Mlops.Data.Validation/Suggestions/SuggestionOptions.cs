namespace Mlops.Data.Validation;

/// <summary>Which rules are suggested. Immutable. Shares are those of Deequ unless a rule says otherwise.</summary>
public sealed record SuggestionOptions
{
    /// <summary>The level of the intervals, above 0 and below 1. The default value is 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Columns and pairs with fewer values get no suggestion, at least 1. The default value is 30.</summary>
    public int MinValues { get; init; } = 30;

    /// <summary>A column with a value in at most this share of the rows gets no presence, 0 to 1. The default value is 0.2.</summary>
    public double MinCompleteness { get; init; } = 0.2;

    /// <summary>The largest number of allowed values. The default value is 100.</summary>
    public int MaxAllowedValues { get; init; } = 100;

    /// <summary>The largest share of different values that occur once, for a list of all. The default value is 0.1.</summary>
    public double MaxSingletons { get; init; } = 0.1;

    /// <summary>The same for a list of the frequent values. The default value is 0.4.</summary>
    public double MaxFractionalSingletons { get; init; } = 0.4;

    /// <summary>The share of values that a list of the frequent ones covers, 0 to 1. The default value is 0.9.</summary>
    public double Coverage { get; init; } = 0.9;

    /// <summary>
    /// How far a range reaches beyond the outermost quantiles, and lengths and times beyond the extremes, as a share of their width; at least
    /// 0. The default value is 0.5.
    /// </summary>
    public double Margin { get; init; } = 0.5;

    /// <summary>How many pairs of columns are compared in every row, and how many are tried as a key, at least 0. The default value is 200.</summary>
    public int MaxPairs { get; init; } = 200;

    /// <summary>
    /// In how many rows two columns are looked at for a key, at least 0; in more none is suggested. The default value is 2,000,000: up to
    /// half a gigabyte of memory.
    /// </summary>
    public long MaxKeyRows { get; init; } = 2_000_000;

    /// <summary>
    /// A rule between two columns of numbers is left out when it would hold in more than this share of rows although the columns had
    /// nothing to do with each other: of each row with another one of its batch, 0 to 1. The default value is 0.9.
    /// </summary>
    public double MaxChance { get; init; } = 0.9;

    /// <summary>What is computed about the data.</summary>
    public StatisticsOptions Statistics { get; init; } = StatisticsOptions.Default;

    /// <summary>The default values.</summary>
    public static SuggestionOptions Default { get; } = new();

    internal void Check()
    {
        OptionCheck.InnerShare(Level, nameof(Level));
        OptionCheck.AtLeast(MinValues, 1, nameof(MinValues));
        OptionCheck.Share(MinCompleteness, nameof(MinCompleteness));
        OptionCheck.AtLeast(MaxAllowedValues, 0, nameof(MaxAllowedValues));
        OptionCheck.Share(MaxSingletons, nameof(MaxSingletons));
        OptionCheck.Share(MaxFractionalSingletons, nameof(MaxFractionalSingletons));
        OptionCheck.Share(Coverage, nameof(Coverage));
        OptionCheck.NotNegative(Margin, nameof(Margin));
        OptionCheck.AtLeast(MaxPairs, 0, nameof(MaxPairs));
        OptionCheck.NotNegative(MaxKeyRows, nameof(MaxKeyRows));
        OptionCheck.Share(MaxChance, nameof(MaxChance));
        Statistics.Check();
    }
}
