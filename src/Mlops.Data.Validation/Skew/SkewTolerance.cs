namespace Mlops.Data.Validation;

/// <summary>
/// How far two numbers may be apart and still match: <c>|a - b| &lt;= Absolute + Relative * max(|a|, |b|)</c>. An infinity matches
/// itself alone. Immutable.
/// </summary>
/// <param name="Absolute">In the unit of the column, at least 0; of timestamps in microseconds. The default value is 0.</param>
/// <param name="Relative">A share, at least 0; not for timestamps. The default value is 0.</param>
public sealed record SkewTolerance(double Absolute = 0, double Relative = 0)
{
    internal bool Matches(double a, double b) =>
        a.Equals(b) || (double.IsFinite(a) && double.IsFinite(b)
            && Math.Abs(a - b) <= Absolute + Relative * Math.Max(Math.Abs(a), Math.Abs(b)));

    // As 128 bits: neighbours beyond 2^53 are the same double.
    internal bool Matches(long a, long b) =>
        (double)Int128.Abs((Int128)a - b) <= Absolute + Relative * Math.Max(Math.Abs((double)a), Math.Abs((double)b));
}
