using System.Collections.Frozen;

namespace Mlops.Data.Validation;

/// <summary>What is checked, against what, and what follows from it. Immutable.</summary>
public sealed record ValidationOptions
{
    /// <summary>The schema to check against. The default value is null: that of the baseline, or an inferred one.</summary>
    public DataSchema? Schema { get; init; }

    /// <summary>What the data is compared with. The default value is <see cref="Baseline.None"/>.</summary>
    public Baseline Baseline { get; init; } = Baseline.None;

    /// <summary>
    /// Findings of this severity or above stop what depends on the data. The default value is <see cref="Severity.Error"/>.
    /// </summary>
    public Severity StopAt { get; init; } = Severity.Error;

    /// <summary>
    /// Another severity for a code. The default value is none; the severities are listed in <c>docs/concepts/validation.md</c>.
    /// </summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>
    /// Findings of a code that concern at most this share of the rows become <see cref="Severity.Info"/>. The default value is
    /// none: a share of 0.
    /// </summary>
    public IReadOnlyDictionary<string, double> ToleratedFractions { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>How many rows a finding shows at most. The default value is 5.</summary>
    public int MaxExamples { get; init; } = 5;

    /// <summary>
    /// The environment of the data, such as <c>training</c> or <c>serving</c>: which columns are expected. The default value is null: all.
    /// </summary>
    public string? Environment { get; init; }

    /// <summary>The time that ages are measured from, UTC. The default value is null: the time of <see cref="Clock"/>.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The clock for ages when <see cref="AsOf"/> is null. The default value is that of the system.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder that paths of value sets start from. The default value is null: the current one.</summary>
    public string? ValueSetFolder { get; init; }

    /// <summary>
    /// How many different values of a key or a unique column are kept, about 40 bytes each; with more, its rule is reported as not decided.
    /// The default value is 2,000,000.
    /// </summary>
    public int MaxKeys { get; init; } = 2_000_000;

    /// <summary>When drift is reported.</summary>
    public DriftOptions Drift { get; init; } = new();

    /// <summary>What is computed about the data.</summary>
    public StatisticsOptions Statistics { get; init; } = StatisticsOptions.Default;

    /// <summary>
    /// How a schema is inferred when there is none. The default value is <see cref="InferenceOptions.Lenient"/>.
    /// </summary>
    public InferenceOptions Inference { get; init; } = InferenceOptions.Lenient;

    /// <summary>The default values.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The given schema with the marks of both places where one may stand; null when there is none.</summary>
    internal DataSchema? GivenSchema => Baseline is Baseline.GivenBaseline given ? Schema?.WithSensitiveOf(given.Schema) ?? given.Schema : Schema;

    /// <summary>The given statistics without the values of sensitive columns; null when there are none.</summary>
    internal DatasetStatistics? GivenStatistics => Baseline is not Baseline.GivenBaseline given ? null
        : Statistics.KeepSensitiveValues ? given.Statistics : given.Statistics.HideBy(GivenSchema!);

    internal void Check()
    {
        OptionCheck.AtLeast(MaxExamples, 0, nameof(MaxExamples));
        OptionCheck.AtLeast(MaxKeys, 1, nameof(MaxKeys));
        foreach (var (code, share) in ToleratedFractions) OptionCheck.Share(share, $"{nameof(ToleratedFractions)}[{code}]");
        Drift.Check();
        Statistics.Check();
        Inference.Check();
    }

    internal DateTime Now() => AsOf ?? Clock.GetUtcNow().UtcDateTime;

    /// <summary>These with the severities of a schema where they have none of their own.</summary>
    internal ValidationOptions With(DataSchema schema)
    {
        if (schema.Rules.Severities.Count == 0) return this;
        var severities = new Dictionary<string, Severity>(schema.Rules.Severities, StringComparer.Ordinal);
        foreach (var (code, severity) in Severities) severities[code] = severity;
        return this with { Severities = severities };
    }

    internal StepParameters AddTo(StepParameters parameters) => Drift.AddTo(parameters
        .With("stopAt", StopAt.ToString())
        .With("severities", Severities.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"))
        .With("toleratedFractions", ToleratedFractions.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Key}={p.Value:R}")))
        .With("maxExamples", MaxExamples)
        .With("environment", Environment)
        .With("asOf", AsOf?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        .With("maxKeys", MaxKeys));
}
