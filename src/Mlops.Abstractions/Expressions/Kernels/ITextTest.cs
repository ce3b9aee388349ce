namespace Mlops;

/// <summary>A test of one text. A struct, so that kernels call it directly.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
internal interface ITextTest
{
    bool Holds(ReadOnlySpan<byte> text);
}
