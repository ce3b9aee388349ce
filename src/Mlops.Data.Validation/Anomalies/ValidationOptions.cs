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

    internal void Check()
    {
        OptionCheck.AtLeast(MaxExamples, 0, nameof(MaxExamples));
        foreach (var (code, share) in ToleratedFractions) OptionCheck.Share(share, $"{nameof(ToleratedFractions)}[{code}]");
        Drift.Check();
        Statistics.Check();
        Inference.Check();
    }

    internal StepParameters AddTo(StepParameters parameters) => Drift.AddTo(parameters
        .With("stopAt", StopAt.ToString())
        .With("severities", Severities.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"))
        .With("toleratedFractions", ToleratedFractions.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Key}={p.Value:R}")))
        .With("maxExamples", MaxExamples));
}
