using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Reads times as microseconds since 1970-01-01T00:00:00Z: ISO 8601 dates and times, separated by <c>T</c> or a space, with
/// seconds and a fraction if wanted, with <c>Z</c> or an offset such as <c>+02:00</c> (without one it is UTC); or a whole
/// number of
/// seconds since 1970. Parts below a microsecond are cut off towards the past.
/// </summary>
internal readonly struct TimestampParser : IFieldParser<long>
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long FirstSecond = -62135596800;
    private const long LastSecond = 253402300799;

    public static bool TryParse(ref byte start, int length, out long value)
    {
        var text = MemoryMarshal.CreateReadOnlySpan(ref start, length);
        if (length >= 10 && text[4] == '-' && text[7] == '-') return TryIso(text, out value);
        if (!Int64Parser.TryParse(ref start, length, out var seconds) || seconds is < FirstSecond or > LastSecond)
        {
            value = 0;
            return false;
        }
        value = seconds * MicrosecondsPerSecond;
        return true;
    }

    /// <summary>Only the forms of ISO 8601.</summary>
    public static bool TryIso(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        int year = Digits(text[..4]), month = Digits(text[5..7]), day = Digits(text[8..10]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        long microseconds = 0;
        long offset = 0;
        if (text.Length > 10 && (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryTime(text[11..], out microseconds, out offset)))
            return false;
        var days = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerDay;
        value = days * 86400 * MicrosecondsPerSecond + microseconds - offset * 60 * MicrosecondsPerSecond;
        return value >= FirstSecond * MicrosecondsPerSecond && value < (LastSecond + 1) * MicrosecondsPerSecond;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out long microseconds, out long offset)
    {
        (microseconds, offset) = (0, 0);
        if (text.Length < 5 || text[2] != ':') return false;
        int hour = Digits(text[..2]), minute = Digits(text[3..5]), second = 0;
        text = text[5..];
        long fraction = 0;
        if (text.Length >= 3 && text[0] == ':')
        {
            second = Digits(text[1..3]);
            text = text[3..];
            if (text.Length > 0 && text[0] is (byte)'.' or (byte)',' && !TryFraction(ref text, out fraction)) return false;
        }
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        microseconds = ((hour * 60L + minute) * 60 + second) * MicrosecondsPerSecond + fraction;
        return TryOffset(text, out offset);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, out long fraction)
    {
        fraction = 0;
        var scale = 100_000;
        var i = 1;
        for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++, scale /= 10) fraction += scale * (text[i] - '0');
        text = text[i..];
        return i > 1;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out long minutes)
    {
        minutes = 0;
        if (text.Length == 0) return true;
        if (text.Length == 1) return text[0] is (byte)'Z' or (byte)'z';
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || (text.Length == 6 && text[3] != ':')) return false;
        var hours = Digits(text[1..3]);
        var rest = text.Length == 3 ? 0 : Digits(text[^2..]);
        if (hours is < 0 or > 18 || rest is < 0 or > 59) return false;
        minutes = (text[0] == '-' ? -1 : 1) * (hours * 60 + rest);
        return true;
    }

    /// <summary>The number, or -1 when a byte is no digit.</summary>
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
