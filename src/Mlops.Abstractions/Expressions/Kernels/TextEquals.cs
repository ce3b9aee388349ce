namespace Mlops;

internal readonly struct TextEquals(byte[] constant, bool isEqual) : ITextTest
{
    public bool Holds(ReadOnlySpan<byte> text) => text.SequenceEqual(constant) == isEqual;
}
