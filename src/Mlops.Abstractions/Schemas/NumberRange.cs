namespace Mlops;

/// <summary>A closed range of numbers. An open end is null.</summary>
/// <param name="Min">The smallest allowed value; null for no lower end.</param>
/// <param name="Max">The largest allowed value; null for no upper end.</param>
public sealed record NumberRange(double? Min = null, double? Max = null) : Domain
{
    /// <summary>True when the value lies in the range; NaN never does.</summary>
    /// <param name="value">The value to test.</param>
    public bool Contains(double value) => value >= (Min ?? double.NegativeInfinity) && value <= (Max ?? double.PositiveInfinity);

    /// <summary>The range in interval notation.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"[{(Min is { } min ? min : "-inf")}, {(Max is { } max ? max : "+inf")}]");
}
