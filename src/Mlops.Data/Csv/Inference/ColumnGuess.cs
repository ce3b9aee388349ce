using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>The types that all texts of a column so far could have.</summary>
internal sealed class ColumnGuess
{
    private readonly byte[] scratch = new byte[128 + ByteMasks.Width];
    private bool hasValue;
    private bool hasMissing;
    private bool canBeBoolean = true;
    private bool canBeInteger = true;
    private bool canBeFloat = true;
    private bool canBeTime = true;

    /// <summary>Looks at all values of a batch; those of a dictionary once.</summary>
    public void Add(StringData column)
    {
        hasMissing |= column.MissingCount > 0;
        if (column.Dictionary is { } dictionary) AddEach(dictionary);
        else AddEach(column);
    }

    /// <summary>Looks at one row.</summary>
    public void AddRow(StringData column, int row)
    {
        if (column.IsMissing(row)) hasMissing = true;
        else AddText(FieldText.Trim(column[row]));
    }

    /// <summary>Adds what another guess has seen.</summary>
    public void Add(ColumnGuess other)
    {
        hasValue |= other.hasValue;
        hasMissing |= other.hasMissing;
        canBeBoolean &= other.canBeBoolean;
        canBeInteger &= other.canBeInteger;
        canBeFloat &= other.canBeFloat;
        canBeTime &= other.canBeTime;
    }

    /// <summary>The narrowest type that all texts have.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="sawAll">False when only a sample was looked at: then values may be missing further on.</param>
    public Field ToField(string name, bool sawAll)
    {
        var type = !hasValue ? ColumnType.String
            : canBeBoolean ? ColumnType.Boolean
            : canBeInteger ? ColumnType.Int64
            : canBeFloat ? ColumnType.Float64
            : canBeTime ? ColumnType.Timestamp
            : ColumnType.String;
        return new Field(name, type, hasMissing || !sawAll || !hasValue);
    }

    private void AddEach(StringData column)
    {
        for (var row = 0; row < column.Length && (canBeBoolean || canBeInteger || canBeFloat || canBeTime); row++)
        {
            if (!column.IsMissing(row)) AddText(FieldText.Trim(column[row]));
        }
    }

    private void AddText(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0)
        {
            // An empty text in quotes is missing in every column but text.
            hasMissing = true;
            return;
        }
        hasValue = true;
        if (text.Length > 128)
        {
            canBeBoolean = canBeInteger = canBeFloat = canBeTime = false;
            return;
        }
        text.CopyTo(scratch);
        ref var first = ref MemoryMarshal.GetArrayDataReference(scratch);
        canBeBoolean = canBeBoolean && text.Length > 1 && BooleanDecoder.TryParse(text, out _);
        canBeTime = canBeTime && TimestampParser.TryIso(text, out _);
        var digits = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        // 007 is a code and not the number 7.
        var isCode = digits.Length > 1 && digits[0] == '0' && digits[1] is >= (byte)'0' and <= (byte)'9';
        canBeInteger = canBeInteger && !isCode && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Int64Parser.TryParse(ref first, text.Length, out _);
        canBeFloat = canBeFloat && !isCode && Float64Parser.TryParse(ref first, text.Length, out _);
    }
}
