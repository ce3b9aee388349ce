using System.Text;

namespace Mlops.Data.Validation;

/// <summary>English names of months and of days of the week, whole or their first three letters, in any case.</summary>
internal static class DateNames
{
    private static readonly byte[][] Months =
    [
        .. "January February March April May June July August September October November December".Split(' ').Select(Encoding.ASCII.GetBytes),
    ];

    private static readonly byte[][] Days =
    [
        .. "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ').Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>The place of the name that stands here, from 1; -1 when there is none.</summary>
    public static int Match(ReadOnlySpan<byte> text, ref int at, bool isMonth)
    {
        var length = 0;
        while (at + length < text.Length && Ascii7.IsLetter(text[at + length])) length++;
        var names = isMonth ? Months : Days;
        for (var i = 0; length >= 3 && i < names.Length; i++)
        {
            var name = names[i].AsSpan();
            if (length != 3 && length != name.Length) continue;
            if (!Ascii.EqualsIgnoreCase(name[..length], text.Slice(at, length))) continue;
            at += length;
            return i + 1;
        }
        return -1;
    }
}
