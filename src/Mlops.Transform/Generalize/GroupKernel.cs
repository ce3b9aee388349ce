namespace Mlops.Transform;

internal readonly struct GroupKernel(TextGroups groups) : ITextKernel
{
    public int MaxBytes(int length) => groups.LongestBytes;

    public int Write(ReadOnlySpan<byte> utf8, Span<byte> into)
    {
        var group = groups.Find(utf8);
        group.CopyTo(into);
        return group.Length;
    }
}
