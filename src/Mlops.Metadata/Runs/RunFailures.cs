namespace Mlops.Metadata;

/// <summary>The errors that every run store tells in the same words.</summary>
public static class RunFailures
{
    /// <summary>The error for a run that was never started.</summary>
    /// <param name="runId">The identifier.</param>
    public static StoreException Unknown(string runId) => new(new Problem(
        MetadataDiagnostics.UnknownRun,
        $"Run '{runId}' is not known",
        Expected: "a run that was started in this store",
        Remedy: "List the runs with 'mlops run list', and check which store is open."));

    /// <summary>The error for a run that was started before.</summary>
    /// <param name="runId">The identifier.</param>
    public static StoreException StartedTwice(string runId) => new(new Problem(
        MetadataDiagnostics.UnknownRun,
        $"Run '{runId}' was started before",
        Expected: "an identifier that is new",
        Remedy: "Leave RunOptions.RunId empty, so that a new identifier is made."));
}
