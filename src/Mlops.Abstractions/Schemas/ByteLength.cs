namespace Mlops;

/// <summary>How many bytes the values of a column of bytes have.</summary>
/// <param name="Min">The least number of bytes, included; null for none.</param>
/// <param name="Max">The largest number of bytes, included; null for none.</param>
public sealed record ByteLength(int? Min = null, int? Max = null) : Domain
{
    /// <summary>The rule, for messages.</summary>
    public override string ToString() => CountText.Of("byte", Min, Max);
}
