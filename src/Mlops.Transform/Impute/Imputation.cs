using System.Globalization;

namespace Mlops.Transform;

/// <summary>The number that stands in for a missing one.</summary>
public sealed record Imputation
{
    private Imputation(string kind, double? value = null)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The arithmetic mean of the training values.</summary>
    public static Imputation Mean { get; } = new("mean");

    /// <summary>The median of the training values: the mean of the two middle ones when their number is even.</summary>
    public static Imputation Median { get; } = new("median");

    /// <summary>The most frequent training value; of several, the smallest.</summary>
    public static Imputation Mode { get; } = new("mode");

    /// <summary><c>mean</c>, <c>median</c>, <c>mode</c> or <c>constant</c>.</summary>
    public string Kind { get; }

    /// <summary>The number of a constant; null for the others.</summary>
    public double? Value { get; }

    /// <summary>A number of your choice.</summary>
    /// <param name="value">The number, in the unit of the column; finite.</param>
    public static Imputation Constant(double value) => new("constant", value);

    /// <summary>The kind, and the number of a constant.</summary>
    public override string ToString() =>
        Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Kind}({value})") : Kind;

    internal static Imputation Parse(string kind, double? value) => (kind, value) switch
    {
        ("mean", null) => Mean,
        ("median", null) => Median,
        ("mode", null) => Mode,
        ("constant", { } number) => Constant(number),
        _ => throw new FormatException($"'{kind}' is no imputation"),
    };
}
