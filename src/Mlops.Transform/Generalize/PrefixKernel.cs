namespace Mlops.Transform;

internal readonly struct PrefixKernel(int characters) : ITextKernel
{
    public int MaxBytes(int length) => length;

    public int Write(ReadOnlySpan<byte> utf8, Span<byte> into)
    {
        var kept = TextPrefix.First(utf8, characters);
        kept.CopyTo(into);
        return kept.Length;
    }
}
