using System.Text;

namespace Mlops.Data.Validation;

/// <summary>The usual texts for true and false, in any case.</summary>
internal static class BooleanText
{
    private static ReadOnlySpan<byte> Words => " true false yes no y n t f on off 0 1 "u8;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 5) return false;
        Span<byte> sought = stackalloc byte[7];
        sought[0] = (byte)' ';
        if (Ascii.ToLower(text, sought[1..], out var written) != System.Buffers.OperationStatus.Done) return false;
        sought[written + 1] = (byte)' ';
        return text.IndexOf((byte)' ') < 0 && Words.IndexOf(sought[..(written + 2)]) >= 0;
    }
}
