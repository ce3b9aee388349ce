namespace Mlops.Data;

/// <summary>
/// Opens files with one JSON object on each line (JSON Lines, NDJSON) as data sets. Nothing is read before the data set is.
/// </summary>
/// <remarks>
/// Thread-safe. A nested object is flattened: column <c>address.city</c> is the property <c>city</c> of <c>address</c>. The files
/// of a pattern are read in ordinal order of their paths. Patterns use <c>*</c> and <c>?</c> within a name and <c>**</c> for any
/// depth of folders, and spans as <see cref="PathPattern"/> says: without a selection the latest span is read. Gzip is
/// recognized by its first bytes.
/// </remarks>
public static class JsonLines
{
    private static readonly DataSchema Undeclared = new();

    /// <summary>Files as rows of a record.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.jsonl</c>.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or an option is out of range.</exception>
    public static Dataset<T> Files<T>(string pattern, JsonLinesOptions? options = null) where T : IDataRow<T> =>
        new(Source(pattern, T.Schema, options), T.Schema);

    /// <summary>Files with columns that are declared at run time.</summary>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.jsonl</c>.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or an option is out of range.</exception>
    public static Dataset<Row> Files(string pattern, DataSchema schema, JsonLinesOptions? options = null) =>
        new(Source(pattern, schema, options), schema);

    /// <summary>Some spans of a pattern as rows of a record, in the order of the spans.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A pattern such as <c>data/{YYYY}{MM}{DD}/*.jsonl</c>: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; found anew for each reading.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or an option is out of range.</exception>
    public static Dataset<T> Files<T>(string pattern, SpanSelection spans, JsonLinesOptions? options = null) where T : IDataRow<T>
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new Dataset<T>(Source(pattern, T.Schema, options, spans), T.Schema);
    }

    /// <summary>Some spans of a pattern with columns that are declared at run time, in the order of the spans.</summary>
    /// <param name="pattern">A pattern such as <c>data/{YYYY}{MM}{DD}/*.jsonl</c>: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; found anew for each reading.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or an option is out of range.</exception>
    public static Dataset<Row> Files(string pattern, SpanSelection spans, DataSchema schema, JsonLinesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new Dataset<Row>(Source(pattern, schema, options, spans), schema);
    }

    /// <summary>Inputs of any kind as rows of a record.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static Dataset<T> From<T>(string name, IReadOnlyList<TextInput> inputs, JsonLinesOptions? options = null)
        where T : IDataRow<T> => new(Source(name, inputs, T.Schema, options), T.Schema);

    /// <summary>Inputs of any kind with columns that are declared at run time.</summary>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static Dataset<Row> From(
        string name, IReadOnlyList<TextInput> inputs, DataSchema schema, JsonLinesOptions? options = null) =>
        new(Source(name, inputs, schema, options), schema);

    /// <summary>
    /// Files whose columns and types are found by reading them: boolean, int64, float64, timestamp (strings in ISO 8601), string,
    /// and lists of these. A column of mixed types, or with lists of lists or of objects, is text: the JSON as it stands there.
    /// </summary>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.jsonl</c>.</param>
    /// <param name="options">How the files are read, and how many rows are looked at; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DataException">A file or row cannot be read.</exception>
    public static async ValueTask<Dataset<Row>> InferAsync(
        string pattern, JsonLinesOptions? options = null, CancellationToken cancellationToken = default) =>
        Files(pattern, await Over(pattern, Find(pattern, null).Paths, Undeclared, options).InferAsync(cancellationToken), options);

    /// <summary>The same for inputs of any kind.</summary>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="options">How they are read, and how many rows are looked at; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DataException">An input or row cannot be read.</exception>
    public static async ValueTask<Dataset<Row>> InferAsync(
        string name, IReadOnlyList<TextInput> inputs, JsonLinesOptions? options = null, CancellationToken cancellationToken = default) =>
        From(name, inputs, await Source(name, inputs, Undeclared, options).InferAsync(cancellationToken), options);

    private static FileSource Source(string pattern, DataSchema schema, JsonLinesOptions? options, SpanSelection? spans = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(schema);
        var used = (options ?? JsonLinesOptions.Default).Checked();
        return new FileSource(pattern, () => Find(pattern, spans), paths => Over(pattern, paths, schema, used), skipsRows: true);
    }

    private static JsonLinesSource Over(string pattern, IReadOnlyList<string> paths, DataSchema schema, JsonLinesOptions? options)
    {
        TextInput[] inputs = [.. paths.Select(TextInput.FromFile)];
        return new JsonLinesSource(pattern, () => inputs, schema, options ?? JsonLinesOptions.Default);
    }

    private static JsonLinesSource Source(
        string name, IReadOnlyList<TextInput> inputs, DataSchema schema, JsonLinesOptions? options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(schema);
        return new JsonLinesSource(name, () => inputs, schema, options ?? JsonLinesOptions.Default);
    }

    private static FileSelection Find(string pattern, SpanSelection? spans)
    {
        try
        {
            var found = FileSelection.Find(pattern, spans);
            return found.Paths.Count > 0 ? found : throw JsonLinesProblems.NothingMatches(pattern);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JsonLinesProblems.NotReadable(pattern, e);
        }
    }
}
