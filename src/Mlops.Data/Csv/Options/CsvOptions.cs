namespace Mlops.Data;

/// <summary>How CSV is read and written. The encoding is UTF-8, with or without byte order mark.</summary>
/// <remarks>
/// Immutable and thread-safe. A row ends with LF or CRLF outside of quotes; the last row may lack it; blank lines are not
/// rows. An empty field without quotes is missing, in every column. <c>""</c> is an empty text in a text column, an empty list
/// in a list column, and missing in all others. Spaces around values are ignored in all columns but text.
/// </remarks>
public sealed record CsvOptions
{
    /// <summary>The default options: commas, double quotes, a header.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>The character between fields: ASCII. The default value is a comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// The character around fields with delimiters, line ends or quotes, doubled within them: ASCII. The default value is a
    /// double quote.
    /// </summary>
    public char Quote { get; init; } = '"';

    /// <summary>
    /// The character between the items of a list or vector within one field: ASCII. The default value is <c>|</c>.
    /// </summary>
    public char ItemSeparator { get; init; } = '|';

    /// <summary>True when the first row of each file holds the names of the columns. The default value is true.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// The names of the columns of files without a header. The default value is null: the names of the declared schema, in its
    /// order, and <c>column_1</c>, <c>column_2</c> and so on for columns beyond it.
    /// </summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>
    /// Texts that mean a missing value when they fill a field without quotes, exact to the letter; the empty field always does.
    /// None by default.
    /// </summary>
    public IReadOnlyList<string> NullTokens { get; init; } = [];

    /// <summary>What happens to rows that cannot be read. The default value is <see cref="BadRowPolicy.Fail"/>.</summary>
    public BadRowPolicy BadRows { get; init; } = BadRowPolicy.Fail;

    /// <summary>
    /// The longest row, in bytes, at least 1. The default value is 16 MiB. A longer one always ends the reading: it bounds the
    /// memory.
    /// </summary>
    public int MaxRowBytes { get; init; } = 16 << 20;

    /// <summary>
    /// How much is read at once, in bytes, from 1 to 1 GiB: about one batch. The default value is 1 MiB. It decides where
    /// batches begin.
    /// </summary>
    public int BlockBytes { get; init; } = 1 << 20;

    /// <summary>How many rows are looked at to infer types; null for all. The default value is null.</summary>
    public long? InferenceRows { get; init; }

    /// <summary>Throws when options contradict each other.</summary>
    /// <exception cref="ArgumentException">
    /// A character is not ASCII, a line end, or used twice; or a bound is out of range.
    /// </exception>
    internal CsvOptions Checked()
    {
        Character(Delimiter, nameof(Delimiter));
        Character(Quote, nameof(Quote));
        Character(ItemSeparator, nameof(ItemSeparator));
        if (Delimiter == Quote || Delimiter == ItemSeparator || Quote == ItemSeparator)
            throw new ArgumentException("Delimiter, quote and item separator are three different characters.");
        ArgumentNullException.ThrowIfNull(NullTokens);
        ArgumentNullException.ThrowIfNull(BadRows);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRowBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BlockBytes, 1 << 30);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRowBytes, 1 << 30);
        if (InferenceRows is { } rows) ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1, nameof(InferenceRows));
        return this;
    }

    private static void Character(char value, string name)
    {
        if (value is '\r' or '\n' or '\0' || value > 127)
            throw new ArgumentException($"{name} is an ASCII character and no line end, not U+{(int)value:X4}.");
    }
}
