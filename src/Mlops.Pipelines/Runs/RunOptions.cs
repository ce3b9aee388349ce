namespace Mlops.Pipelines;

/// <summary>How a pipeline is run. Immutable.</summary>
public sealed record RunOptions
{
    /// <summary>
    /// The span of the data, for example the day <c>2013-05-01</c>; spans are compared ordinally. A run sees of the past only
    /// what belongs to earlier spans, so that it can be repeated. The default value is empty: no span, the whole past.
    /// </summary>
    public string Span { get; init; } = "";

    /// <summary>
    /// How many steps run at once, and how many threads each may keep busy; at least 1. The default value is the number of
    /// processors. Results never depend on it.
    /// </summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>False to compute every step, even when its result is in the store. The default value is true.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>
    /// The components that load models of earlier runs, in addition to those of the steps. The default value is none.
    /// </summary>
    public ComponentSet Components { get; init; } = new();

    /// <summary>The clock of the recorded times. The default value is the clock of the system.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The identifier of the run. The default value is null: a new one is made.</summary>
    public string? RunId { get; init; }

    /// <summary>The defaults.</summary>
    public static RunOptions Default { get; } = new();

    internal RunOptions Checked()
    {
        if (DegreeOfParallelism < 1) throw Invalid(nameof(DegreeOfParallelism), $"{DegreeOfParallelism}", "at least 1");
        if (Span is null) throw Invalid(nameof(Span), "null", "a text; empty for no span");
        if (RunId is { Length: 0 }) throw Invalid(nameof(RunId), "empty", "null, or an identifier that is new");
        return this;
    }

    private static PipelineException Invalid(string option, string found, string expected) => new(new Problem(
        PipelineDiagnostics.InvalidRunOption,
        $"{nameof(RunOptions)}.{option} is {found}",
        Expected: expected,
        Remedy: "Correct the option."));
}
