namespace Mlops.Data;

/// <summary>Opens CSV files as data sets. Nothing is read before the data set is.</summary>
/// <remarks>
/// Thread-safe. The files of a pattern are read in ordinal order of their paths; each may have its own order of columns.
/// Patterns use <c>*</c> and <c>?</c> within a name and <c>**</c> for any depth of folders, and spans as <see cref="PathPattern"/>
/// says: without a selection the latest span is read. Gzip is recognized by its first bytes.
/// </remarks>
public static class Csv
{
    private static readonly DataSchema Undeclared = new();

    /// <summary>Files as rows of a record.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.csv</c>.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or the options contradict each other.</exception>
    public static Dataset<T> Files<T>(string pattern, CsvOptions? options = null) where T : IDataRow<T> =>
        new(Source(pattern, T.Schema, options), T.Schema);

    /// <summary>Files with columns that are declared at run time.</summary>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.csv</c>.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or the options contradict each other.</exception>
    public static Dataset<Row> Files(string pattern, DataSchema schema, CsvOptions? options = null) =>
        new(Source(pattern, schema, options), schema);

    /// <summary>Some spans of a pattern as rows of a record, in the order of the spans.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A pattern such as <c>data/{YYYY}{MM}{DD}/*.csv</c>: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; found anew for each reading.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or the options contradict each other.</exception>
    public static Dataset<T> Files<T>(string pattern, SpanSelection spans, CsvOptions? options = null) where T : IDataRow<T>
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new Dataset<T>(Source(pattern, T.Schema, options, spans), T.Schema);
    }

    /// <summary>Some spans of a pattern with columns that are declared at run time, in the order of the spans.</summary>
    /// <param name="pattern">A pattern such as <c>data/{YYYY}{MM}{DD}/*.csv</c>: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; found anew for each reading.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How the files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or the options contradict each other.</exception>
    public static Dataset<Row> Files(string pattern, SpanSelection spans, DataSchema schema, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new Dataset<Row>(Source(pattern, schema, options, spans), schema);
    }

    /// <summary>Inputs of any kind as rows of a record.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> From<T>(string name, IReadOnlyList<TextInput> inputs, CsvOptions? options = null) where T : IDataRow<T> =>
        new(Source(name, inputs, T.Schema, options), T.Schema);

    /// <summary>Inputs of any kind with columns that are declared at run time.</summary>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<Row> From(string name, IReadOnlyList<TextInput> inputs, DataSchema schema, CsvOptions? options = null) =>
        new(Source(name, inputs, schema, options), schema);

    /// <summary>
    /// Files whose types are found by reading them: boolean (true, false), int64, float64, timestamp (ISO 8601), else text.
    /// Digits
    /// with a leading zero are text, as is a column without values.
    /// </summary>
    /// <param name="pattern">A path or a pattern, such as <c>data/*.csv</c>.</param>
    /// <param name="options">How the files are read, and how many rows are looked at; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DataException">A file cannot be read.</exception>
    public static async ValueTask<Dataset<Row>> InferAsync(
        string pattern, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = Source(pattern, Undeclared, options);
        return Files(pattern, await SchemaInference.InferAsync(texts, options?.InferenceRows, cancellationToken), options);
    }

    /// <summary>The same for inputs of any kind.</summary>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="inputs">The inputs, in the order of the rows.</param>
    /// <param name="options">How they are read, and how many rows are looked at; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DataException">An input cannot be read.</exception>
    public static async ValueTask<Dataset<Row>> InferAsync(
        string name, IReadOnlyList<TextInput> inputs, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = Source(name, inputs, Undeclared, options);
        return From(name, inputs, await SchemaInference.InferAsync(texts, options?.InferenceRows, cancellationToken), options);
    }

    private static FileSource Source(string pattern, DataSchema schema, CsvOptions? options, SpanSelection? spans = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(schema);
        var used = (options ?? CsvOptions.Default).Checked();
        return new FileSource(pattern, () => Find(pattern, spans), Open, skipsRows: true);

        CsvSource Open(IReadOnlyList<string> paths)
        {
            TextInput[] inputs = [.. paths.Select(TextInput.FromFile)];
            return new CsvSource(pattern, () => inputs, schema, used);
        }
    }

    private static CsvSource Source(string name, IReadOnlyList<TextInput> inputs, DataSchema schema, CsvOptions? options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(schema);
        return new CsvSource(name, () => inputs, schema, options ?? CsvOptions.Default);
    }

    private static FileSelection Find(string pattern, SpanSelection? spans)
    {
        try
        {
            var found = FileSelection.Find(pattern, spans);
            return found.Paths.Count > 0 ? found : throw CsvProblems.NothingMatches(pattern);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CsvProblems.NotReadable(pattern, e);
        }
    }
}
