namespace Mlops;

/// <summary>The verdict of one gate, with the figures that it rests on. It stays with the model version as evidence.</summary>
/// <param name="Gate">What the gate demands, for example <c>auc &gt;= 0.9</c>.</param>
/// <param name="Passed">True when the demand is met.</param>
/// <param name="Reason">One sentence with the figures: what was measured, where, against what.</param>
public sealed record GateResult(string Gate, bool Passed, string Reason)
{
    /// <summary>The measured value; null when it is undefined, which never passes.</summary>
    public double? Measured { get; init; }

    /// <summary>The value that it was compared with; null when there was none.</summary>
    public double? Threshold { get; init; }

    /// <summary>The slice that decided; empty for all rows.</summary>
    public string Slice { get; init; } = "";
}
