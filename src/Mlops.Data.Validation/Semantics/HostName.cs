namespace Mlops.Data.Validation;

/// <summary>
/// Names of hosts (RFC 1123 section 2.1): labels of 1 to 63 letters, digits and inner hyphens, at least two of them, the last one
/// not of digits alone.
/// </summary>
internal static class HostName
{
    public static bool Is(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > 253) return false;
        var labels = 0;
        while (true)
        {
            var dot = name.IndexOf((byte)'.');
            var label = dot < 0 ? name : name[..dot];
            if (!IsLabel(label)) return false;
            labels++;
            if (dot < 0) return labels >= 2 && label.Length >= 2 && !Ascii7.IsDigit(label[0]);
            name = name[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
        foreach (var value in label)
            if (!Ascii7.IsLetter(value) && !Ascii7.IsDigit(value) && value != '-' && value < 0x80) return false;
        return true;
    }
}
