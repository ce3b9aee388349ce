using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>A message. Fields that are taken are known; those that are left at the end have no place in the schema.</summary>
internal sealed class PbMessage(IReadOnlyList<PbField> fields, int line)
{
    private readonly List<PbField> left = [.. fields];

    public int Line { get; } = line;

    /// <summary>The fields that nobody took, in the order of the text.</summary>
    public IReadOnlyList<PbField> Left => left;

    /// <summary>The message as it was read: features may share it.</summary>
    public PbMessage Copy() => new(fields, Line);

    public List<PbField> TakeAll(string name)
    {
        var taken = left.FindAll(f => f.Name == name);
        left.RemoveAll(f => f.Name == name);
        return taken;
    }

    /// <summary>The last of a name, as protocol buffers have it; null when there is none.</summary>
    public PbField? Take(string name) => TakeAll(name) is { Count: > 0 } all ? all[^1] : null;

    public PbMessage? TakeMessage(string name) => Take(name) is { } field ? Message(field) : null;

    public List<PbMessage> TakeMessages(string name) => TakeAll(name).ConvertAll(Message);

    public string? TakeText(string name) => Take(name) is { } field ? Text(field) : null;

    public List<string> TakeTexts(string name) => TakeAll(name).ConvertAll(Text);

    public bool TakeFlag(string name) => Take(name) is { } field && Text(field) switch
    {
        "true" or "True" or "t" or "1" => true,
        "false" or "False" or "f" or "0" => false,
        var other => throw Wrong(field, other, "true or false"),
    };

    public long? TakeInteger(string name)
    {
        if (Take(name) is not { } field) return null;
        var text = Text(field);
        var (digits, sign) = text.StartsWith('-') ? (text[1..], "-") : (text, "");
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
            return sign.Length > 0 ? -hex : hex;
        return long.TryParse(sign + digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(field, text, "an integer of 64 bits");
    }

    public double? TakeNumber(string name)
    {
        if (Take(name) is not { } field) return null;
        var text = Text(field);
        var digits = text.TrimStart('-');
        var sign = digits.Length < text.Length ? -1 : 1;
        if (digits.Equals("inf", StringComparison.OrdinalIgnoreCase) || digits.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return sign * double.PositiveInfinity;
        if (digits.Equals("nan", StringComparison.OrdinalIgnoreCase)) return double.NaN;
        return double.TryParse(digits.TrimEnd('f', 'F'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? sign * number
            : throw Wrong(field, text, "a number");
    }

    private static PbMessage Message(PbField field) => field.Message ?? throw Wrong(field, field.Text!, "a message in braces");

    private static string Text(PbField field) => field.Text ?? throw Wrong(field, "a message", "a single value");

    private static SchemaException Wrong(PbField field, string found, string expected) =>
        PbText.Invalid($"'{field.Name}' is {(found == "a message" ? found : $"'{found}'")}", field.Line, expected);
}
