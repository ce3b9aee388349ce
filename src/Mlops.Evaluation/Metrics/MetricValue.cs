using System.Globalization;

namespace Mlops.Evaluation;

/// <summary>The value of a metric, or the reason why it has none; never NaN. The default value is undefined.</summary>
public readonly record struct MetricValue
{
    private readonly string? reason;

    private MetricValue(double? value, string? reason) => (Value, this.reason) = (value, reason);

    /// <summary>The value; null when it is undefined.</summary>
    public double? Value { get; }

    /// <summary>True when there is a value.</summary>
    public bool IsDefined => Value.HasValue;

    /// <summary>Why there is no value; empty when there is one.</summary>
    public string Reason => IsDefined ? "" : reason ?? "it was not computed";

    /// <summary>A value.</summary>
    /// <param name="value">The value; undefined when it is not finite.</param>
    public static MetricValue Of(double value) =>
        double.IsFinite(value) ? new MetricValue(value, null) : Undefined("the result is not a finite number");

    /// <summary>No value.</summary>
    /// <param name="reason">Why: a clause for people, for example <c>all labels are 0</c>.</param>
    public static MetricValue Undefined(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new MetricValue(null, reason);
    }

    /// <summary>The value in up to six digits, or <c>undefined: reason</c>.</summary>
    public override string ToString() =>
        Value is { } value ? value.ToString("G6", CultureInfo.InvariantCulture) : $"undefined: {Reason}";
}
