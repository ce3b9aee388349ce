namespace Mlops;

/// <summary>
/// A column of UTF-8 text, plain (offsets into bytes) or dictionary-encoded (codes into a plain column of distinct texts).
/// </summary>
public sealed class StringData : ColumnData
{
    private ReadOnlyMemory<int> offsets;
    private ReadOnlyMemory<byte> bytes;
    private readonly HeldText? held;

    /// <summary>Wraps plain text.</summary>
    /// <param name="offsets">
    /// One more than rows: row <c>i</c> is the bytes from <c>offsets[i]</c> to <c>offsets[i + 1]</c>.
    /// </param>
    /// <param name="bytes">The UTF-8 bytes of all rows.</param>
    /// <param name="validity">One bit per row, or null when every row has a value.</param>
    public StringData(ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> bytes, Bitmap? validity = null)
        : base(ColumnType.String, offsets.Length - 1, validity)
    {
        this.offsets = offsets;
        this.bytes = bytes;
    }

    /// <summary>Wraps dictionary-encoded text.</summary>
    /// <param name="codes">
    /// One code per row: the row of its text in the dictionary; the code of a missing row is undefined.
    /// </param>
    /// <param name="dictionary">The distinct texts: plain, without missing rows.</param>
    /// <param name="validity">One bit per row, or null when every row has a value.</param>
    public StringData(ReadOnlyMemory<int> codes, StringData dictionary, Bitmap? validity = null)
        : base(ColumnType.String, codes.Length, validity)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        if (dictionary.Dictionary is not null || dictionary.HasValidity)
            throw new ArgumentException("A dictionary is plain text without missing rows.", nameof(dictionary));
        offsets = codes;
        Dictionary = dictionary;
    }

    /// <summary>The distinct texts when the column is dictionary-encoded; null when it is plain.</summary>
    public StringData? Dictionary { get; }

    /// <summary>The codes of a dictionary-encoded column; empty for a plain one.</summary>
    public ReadOnlySpan<int> Codes => Dictionary is null ? [] : offsets.Span;

    /// <summary>
    /// The offsets of a plain column, one more than rows, not starting at 0 when it is a slice; empty for a dictionary-encoded
    /// one.
    /// </summary>
    public ReadOnlySpan<int> Offsets
    {
        get
        {
            if (held is { IsPending: true }) Encode();
            return Dictionary is null ? offsets.Span : [];
        }
    }

    /// <summary>The bytes that <see cref="Offsets"/> point into; empty for a dictionary-encoded column.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            if (held is { IsPending: true }) Encode();
            return bytes.Span;
        }
    }

    /// <summary>
    /// The text of the only row as the string that was given, when a <see cref="BatchBuilder.OneRow"/> holds it: it is encoded when
    /// somebody asks for bytes. Null when it is missing or came as UTF-8, and in every other column.
    /// </summary>
    public string? SingleText => held?.Text;

    /// <summary>The UTF-8 bytes of one row, in either encoding; undefined for a missing row.</summary>
    /// <param name="row">From 0 to <see cref="ColumnData.Length"/> - 1.</param>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            if (held is { IsPending: true }) Encode();
            var places = offsets.Span;
            if (Dictionary is { } dictionary) return dictionary[places[row]];
            var start = places[row];
            return bytes.Span[start..places[row + 1]];
        }
    }

    /// <summary>The text of one row, or null when it is missing. Allocates; for messages and typed rows.</summary>
    /// <param name="row">From 0 to <see cref="ColumnData.Length"/> - 1.</param>
    public string? GetString(int row) => IsMissing(row) ? null : System.Text.Encoding.UTF8.GetString(this[row]);

    /// <summary>True for the text of a <see cref="BatchBuilder.OneRow"/>, which is written again and again.</summary>
    public bool IsHeld => held is not null;

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        if (held is { IsPending: true }) Encode();
        return Dictionary is { } dictionary
            ? new StringData(offsets.Slice(start, length), dictionary, SliceValidity(start, length))
            : new StringData(offsets.Slice(start, length + 1), bytes, SliceValidity(start, length));
    }

    /// <summary>The text of a builder of one row.</summary>
    internal StringData(HeldText held, Bitmap validity)
        : this(new int[2], default(ReadOnlyMemory<byte>), validity) => this.held = held;

    internal void Reset(ReadOnlyMemory<int> newOffsets, ReadOnlyMemory<byte> newBytes, Bitmap? validity)
    {
        offsets = newOffsets;
        bytes = newBytes;
        SetRows(newOffsets.Length - 1, validity);
    }

    /// <summary>Takes the text of the only row; null when it is missing.</summary>
    internal void Hold(string? text) => held!.Set(text);

    /// <inheritdoc cref="Hold(string?)"/>
    internal void Hold(ReadOnlySpan<byte> utf8)
    {
        (offsets, bytes) = held!.Set(utf8);
    }

    private void Encode() => (offsets, bytes) = held!.Encode();
}
