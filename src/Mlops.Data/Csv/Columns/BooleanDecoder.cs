namespace Mlops.Data;

/// <summary>Decodes columns of booleans: true, false, 1, 0; letters of any case.</summary>
internal sealed class BooleanDecoder : ColumnDecoder
{
    private readonly byte[] values;
    private byte[] scratch = [];

    public BooleanDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
        : base(field, column, capacity, options, buffers)
    {
        values = buffers.Rent<byte>(Bitmap.ByteCount(Math.Max(1, capacity)));
        values.AsSpan().Clear();
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = false;
        if (text.Length == 1)
        {
            value = text[0] == '1';
            return text[0] is (byte)'0' or (byte)'1';
        }
        value = System.Text.Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || System.Text.Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    public override void Decode(CsvTile tile, int fieldOfFile)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            var field = tile.Field(row, fieldOfFile);
            var place = Length + row;
            Bitmap.Clear(values, place);
            if (Options.IsMissing(field))
            {
                SetMissing(place);
                continue;
            }
            if (field[0] == Options.Quote && !FieldText.TryUnquote(field, Options.Quote, ref scratch, out field))
            {
                tile.Faults.Add((row, Column, FieldFault.Quotes));
                continue;
            }
            field = FieldText.Trim(field);
            if (field.Length == 0) SetMissing(place);
            else if (!TryParse(field, out var value)) tile.Faults.Add((row, Column, FieldFault.Value));
            else if (value) Bitmap.Set(values, place);
        }
        Length += tile.Rows;
    }

    public override void AppendMissing(int rows)
    {
        for (var row = 0; row < rows; row++) SetMissing(Length + row);
        Length += rows;
    }

    public override ColumnData Finish() => new BooleanData(new Bitmap(values, 0, Length), Validity);
}
