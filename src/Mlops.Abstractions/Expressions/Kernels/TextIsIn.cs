using System.Text;

namespace Mlops;

internal readonly struct TextIsIn(IEnumerable<string> values) : ITextTest
{
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> allowed =
        new HashSet<byte[]>(values.Select(Encoding.UTF8.GetBytes), Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    public bool Holds(ReadOnlySpan<byte> text) => allowed.Contains(text);
}
