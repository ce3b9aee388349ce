namespace Mlops.Data;

/// <summary>Looks at the texts of a <see cref="ValueCounts"/>.</summary>
/// <remarks>Not thread-safe: called from one thread.</remarks>
public interface IValueVisitor
{
    /// <summary>Looks at one text.</summary>
    /// <param name="utf8">The text; it must not be kept.</param>
    /// <param name="count">How often it was seen, as far as it is known.</param>
    void Visit(ReadOnlySpan<byte> utf8, long count);
}
