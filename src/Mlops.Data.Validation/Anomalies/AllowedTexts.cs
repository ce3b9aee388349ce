using System.Text;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>A set of texts that is asked in UTF-8: no value is decoded.</summary>
internal readonly struct AllowedTexts : ITextTest
{
    private readonly ValueCounts texts = new();

    public AllowedTexts(IEnumerable<string> allowed)
    {
        foreach (var text in allowed) texts.Add(Encoding.UTF8.GetBytes(text));
    }

    public bool Breaks(ReadOnlySpan<byte> utf8) => texts.CountOf(utf8) == 0;
}
