using System.Text;

namespace Mlops.Data;

/// <summary>One distinct text and how often it was seen.</summary>
/// <param name="Utf8">The text as UTF-8.</param>
/// <param name="Count">How often it was seen.</param>
public readonly record struct ValueCount(ReadOnlyMemory<byte> Utf8, long Count)
{
    /// <summary>The text. Allocates.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Equal bytes and equal counts.</summary>
    /// <param name="other">The other pair.</param>
    public bool Equals(ValueCount other) => Count == other.Count && Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, StableHash.Of(Utf8.Span));

    /// <summary>Text and count.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text}: {Count}");
}
