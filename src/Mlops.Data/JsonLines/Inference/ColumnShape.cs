namespace Mlops.Data;

/// <summary>What the values of one path were so far.</summary>
internal sealed class ColumnShape(string path)
{
    private readonly byte[] scratch = new byte[64 + LineBlock.Slack];
    private ColumnShape? items;
    private bool hasBoolean;
    private bool hasInteger;
    private bool hasFloat;
    private bool hasTime;
    private bool hasText;
    private bool hasNested;

    public string Path { get; } = path;

    /// <summary>True when at least one value was neither an object nor absent: then it is a column.</summary>
    public bool IsColumn { get; private set; }

    /// <summary>How often it had a value.</summary>
    public long Present { get; private set; }

    /// <summary>The narrowest type that all values have.</summary>
    public ColumnType Type() => (hasBoolean, hasInteger || hasFloat, hasTime, hasText, items) switch
    {
        _ when hasNested => ColumnType.String,
        (true, false, false, false, null) => ColumnType.Boolean,
        (false, true, false, false, null) => hasFloat ? ColumnType.Float64 : ColumnType.Int64,
        (false, false, true, false, null) => ColumnType.Timestamp,
        (false, false, false, false, { IsUneven: false } list) when list.Type() is { Depth: < ColumnType.MaxDepth } item => ColumnType.List(item),
        _ => ColumnType.String,
    };

    /// <summary>True when there are objects, or single values beside arrays, at any depth: no list type holds both.</summary>
    private bool IsUneven => hasNested || (items is not null && (hasBoolean || hasInteger || hasFloat || hasTime || hasText || items.IsUneven));

    /// <summary>The type of a column that nobody declared: text, or a list of texts as deep as the arrays are.</summary>
    public ColumnType TextType()
    {
        var type = ColumnType.String;
        for (var depth = Type().Depth; depth > 0; depth--) type = ColumnType.List(type);
        return type;
    }

    /// <summary>The value is an object whose properties are columns of their own.</summary>
    public void AddObject() => hasNested = true;

    /// <summary>Looks at a value that is not an object.</summary>
    public void Add(byte[] buffer, JsonSlot slot)
    {
        IsColumn = true;
        if (slot.Kind == JsonSlotKind.Null) return;
        Present++;
        switch (slot.Kind)
        {
            case JsonSlotKind.True or JsonSlotKind.False:
                hasBoolean = true;
                break;
            case JsonSlotKind.Number:
                AddNumber(buffer, slot);
                break;
            case JsonSlotKind.Text when !hasText && TimestampParser.TryIso(buffer.AsSpan(slot.Start, slot.Length), out _):
                hasTime = true;
                break;
            case JsonSlotKind.Text or JsonSlotKind.EscapedText:
                hasText = true;
                break;
            case JsonSlotKind.Nested:
                hasNested = true;
                break;
        }
    }

    /// <summary>Looks at an array: what it returns is for the items.</summary>
    public ColumnShape AddArray()
    {
        IsColumn = true;
        Present++;
        return items ??= new ColumnShape(Path);
    }

    private void AddNumber(byte[] buffer, JsonSlot slot)
    {
        var digits = buffer.AsSpan(slot.Start, slot.Length);
        var isWhole = !digits.ContainsAny((byte)'.', (byte)'e', (byte)'E');
        if (isWhole && slot.Length <= 64)
        {
            digits.CopyTo(scratch);
            isWhole = Int64Parser.TryParse(ref scratch[0], slot.Length, out _);
        }
        if (isWhole) hasInteger = true;
        else hasFloat = true;
    }
}
