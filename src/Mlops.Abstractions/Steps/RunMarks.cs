namespace Mlops;

/// <summary>The marks that steps put on a run.</summary>
public static class RunMarks
{
    /// <summary>The data has drifted from what production was trained on: this run retrains.</summary>
    public const string Retrain = "retrain";
}
