namespace Mlops;

/// <summary>A closed range of numbers. An open end is null.</summary>
/// <param name="Min">The smallest allowed value; null for no lower end.</param>
/// <param name="Max">The largest allowed value; null for no upper end.</param>
public sealed record NumberRange(double? Min = null, double? Max = null) : Domain
{
    /// <summary>True when NaN counts as within the range. The default value is false.</summary>
    public bool AllowsNaN { get; init; }

    /// <summary>True when an open end includes its infinity. The default value is true.</summary>
    public bool AllowsInfinity { get; init; } = true;

    /// <summary>True when the value lies in the range.</summary>
    /// <param name="value">The value to test.</param>
    public bool Contains(double value) => double.IsNaN(value)
        ? AllowsNaN
        : value >= (Min ?? double.NegativeInfinity) && value <= (Max ?? double.PositiveInfinity) && (AllowsInfinity || double.IsFinite(value));

    /// <summary>The range in interval notation.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"[{(Min is { } min ? min : "-inf")}, {(Max is { } max ? max : "+inf")}]");
}
