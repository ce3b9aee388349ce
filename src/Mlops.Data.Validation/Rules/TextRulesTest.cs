using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Mlops.Data.Validation;

/// <summary>Texts that do not look as a schema says. Nothing is allocated for texts of up to 256 bytes.</summary>
internal readonly struct TextRulesTest(TextRules rules) : ITextTest
{
    private const int StackBytes = 256;

    private readonly Regex? pattern = rules.Pattern is { } text ? TextPattern.Compile(text) : null;
    private readonly int minBytes = rules.MinBytes ?? 0;
    private readonly int maxBytes = rules.MaxBytes ?? int.MaxValue;
    private readonly int minCharacters = rules.MinCharacters ?? 0;
    private readonly int maxCharacters = rules.MaxCharacters ?? int.MaxValue;
    private readonly bool hasCharacters = rules.MinCharacters is not null || rules.MaxCharacters is not null;
    private readonly bool requiresUtf8 = rules.RequiresUtf8;

    public bool Breaks(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < minBytes || utf8.Length > maxBytes) return true;
        var isDecoded = pattern is not null || hasCharacters;
        if (!isDecoded && !requiresUtf8) return false;
        if (!Utf8.IsValid(utf8)) return true;
        if (!isDecoded) return false;
        if (hasCharacters && Characters(utf8) is var count && (count < minCharacters || count > maxCharacters)) return true;
        return pattern is not null && !Matches(pattern, utf8);
    }

    // Every scalar value has one byte that does not continue another.
    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8) count += (b & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    private static bool Matches(Regex pattern, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= StackBytes)
        {
            Span<char> text = stackalloc char[StackBytes];
            return pattern.IsMatch(text[..Encoding.UTF8.GetChars(utf8, text)]);
        }
        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var isMatch = pattern.IsMatch(rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return isMatch;
    }
}
