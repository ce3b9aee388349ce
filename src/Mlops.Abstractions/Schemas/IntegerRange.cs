namespace Mlops;

/// <summary>A closed range of integers, exact over the whole of int64.</summary>
/// <param name="Min">The smallest allowed value; null for no lower end.</param>
/// <param name="Max">The largest allowed value; null for no upper end.</param>
public sealed record IntegerRange(long? Min = null, long? Max = null) : Domain
{
    /// <summary>True when the value lies in the range.</summary>
    /// <param name="value">The value to test.</param>
    public bool Contains(long value) => value >= (Min ?? long.MinValue) && value <= (Max ?? long.MaxValue);

    /// <summary>The range in interval notation.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"[{(Min is { } min ? min : "-inf")}, {(Max is { } max ? max : "+inf")}]");
}
