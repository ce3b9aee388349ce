namespace Mlops.Transform;

/// <summary>Makes one text of another, as UTF-8. A struct, so that loops are compiled for it.</summary>
internal interface ITextKernel
{
    /// <summary>The most bytes that a text of some bytes becomes.</summary>
    int MaxBytes(int length);

    /// <summary>Writes the text.</summary>
    /// <returns>The number of bytes written.</returns>
    int Write(ReadOnlySpan<byte> utf8, Span<byte> into);
}
