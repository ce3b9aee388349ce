using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops;

/// <summary>
/// The parameters of a step in canonical form: the same parameters always give the same text, hence the same cache key.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StepParameters : IEquatable<StepParameters>
{
    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    private StepParameters(SortedDictionary<string, string> values) => this.values = values;

    /// <summary>No parameters.</summary>
    public static StepParameters None { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Names and values, in ordinal order of the names; values are JSON.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>These and a text; null is kept apart from an empty text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public StepParameters With(string name, string? value) =>
        Add(name, value is null ? "null" : $"\"{JavaScriptEncoder.Default.Encode(value)}\"");

    /// <summary>These and a number, in its shortest form that reads back the same.</summary>
    /// <inheritdoc cref="With(string, string?)"/>
    public StepParameters With(string name, double value) => Add(
        name, double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : $"\"{value.ToString(CultureInfo.InvariantCulture)}\"");

    /// <summary>These and an integer.</summary>
    /// <inheritdoc cref="With(string, string?)"/>
    public StepParameters With(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>These and a boolean.</summary>
    /// <inheritdoc cref="With(string, string?)"/>
    public StepParameters With(string name, bool value) => Add(name, value ? "true" : "false");

    /// <summary>These and a list of texts.</summary>
    /// <inheritdoc cref="With(string, string?)"/>
    public StepParameters With(string name, IEnumerable<string> value) =>
        Add(name, "[" + string.Join(",", value.Select(v => $"\"{JavaScriptEncoder.Default.Encode(v)}\"")) + "]");

    /// <summary>These and a value that is written as JSON, compactly.</summary>
    /// <param name="name">The name.</param>
    /// <param name="write">Writes exactly one value, always in the same way.</param>
    public StepParameters WithJson(string name, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        if (stream.Length == 0) throw new ArgumentException($"Parameter '{name}' was not written.", nameof(write));
        return Add(name, Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>One JSON object with sorted names and without white space.</summary>
    public string ToCanonicalJson() =>
        "{" + string.Join(",", values.Select(p => $"\"{JavaScriptEncoder.Default.Encode(p.Key)}\":{p.Value}")) + "}";

    /// <summary>Equal names with equal values.</summary>
    /// <param name="other">The other parameters.</param>
    public bool Equals(StepParameters? other) => other is not null && ToCanonicalJson() == other.ToCanonicalJson();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StepParameters);

    /// <inheritdoc/>
    public override int GetHashCode() => ToCanonicalJson().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => ToCanonicalJson();

    private StepParameters Add(string name, string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var more = new SortedDictionary<string, string>(values, StringComparer.Ordinal);
        if (!more.TryAdd(name, json)) throw new ArgumentException($"Parameter '{name}' was given twice.", nameof(name));
        return new StepParameters(more);
    }
}
