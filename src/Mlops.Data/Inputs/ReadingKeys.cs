namespace Mlops.Data;

/// <summary>How sources say in which way they make rows of files: canonical text, for <see cref="IDataSource.ReadingKey"/>.</summary>
internal static class ReadingKeys
{
    public static string Csv(DataSchema declared, CsvOptions options) => Of("csv", declared, options.BadRows)
        .With("delimiter", options.Delimiter.ToString()).With("quote", options.Quote.ToString())
        .With("itemSeparator", options.ItemSeparator.ToString()).With("hasHeader", options.HasHeader)
        .With("columnNames", options.ColumnNames ?? []).With("nullTokens", options.NullTokens)
        .With("maxRowBytes", options.MaxRowBytes).ToCanonicalJson();

    public static string JsonLines(DataSchema declared, JsonLinesOptions options) => Of("jsonl", declared, options.BadRows)
        .With("allowNumbersInStrings", options.AllowNumbersInStrings).With("maxRowBytes", options.MaxRowBytes).ToCanonicalJson();

    /// <summary>What a source does with the rows of another one; null when that one cannot say how it reads.</summary>
    public static string? Over(IDataSource source, string kind, StepParameters parameters) =>
        source.ReadingKey is { } inner ? parameters.With("kind", kind).WithJson("of", json => json.WriteRawValue(inner)).ToCanonicalJson() : null;

    private static StepParameters Of(string format, DataSchema declared, BadRowPolicy badRows) => StepParameters.None
        .With("format", format).WithJson("schema", json => DataSchemaJson.Write(json, declared))
        .With("maxBadRows", badRows.MaxCount).With("maxBadShare", badRows.MaxFraction ?? 1);
}
