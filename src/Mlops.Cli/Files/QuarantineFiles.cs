using System.CommandLine;
using System.Runtime.CompilerServices;
using Mlops.Data;
using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>Divides a file into rows that keep the rules and rows that do not, each with its reasons.</summary>
internal sealed class QuarantineFiles
{
    private readonly Option<string?> bad = new("--quarantine")
    {
        Description = "Write the rows that break a rule, with their reasons, to this file: .jsonl or .csv.",
    };

    private readonly Option<string?> good = new("--good")
    {
        Description = "Write the other rows to this file: .csv, .tsv, .jsonl, .arrow or .arrows. Needs --quarantine.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(bad);
        command.Options.Add(good);
    }

    /// <summary>Refuses names of files whose format cannot be written, before anything is read.</summary>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(bad) is { } path) FormatOf(path);
        if (parsed.GetValue(good) is not { } rest) return;
        if (parsed.GetValue(bad) is null) throw OptionText.Invalid("--good", rest, "--quarantine FILE beside it");
        if (rest.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) throw OptionText.Invalid("--good", rest, "a file that is not compressed");
        InputFormats.Of(rest);
    }

    /// <summary>Writes what is asked for.</summary>
    /// <returns>A line about it; empty when nothing was asked for.</returns>
    public async Task<string> WriteAsync(
        ParseResult parsed, string path, InputRequest request, DataSchema schema, ValidationOptions options, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(bad) is not { } target) return "";
        // Read as declared, so that a row that cannot be parsed goes into quarantine too.
        var data = await InputFile.OpenAsync([path], request with { Schema = schema, SkipsBadRows = true }, cancellationToken);
        var result = await data.QuarantineAsync(schema, new QuarantineOptions(target)
        {
            Format = FormatOf(target),
            Environment = options.Environment,
            ValueSetFolder = options.ValueSetFolder,
        }, cancellationToken);
        if (parsed.GetValue(good) is { } rest) await WriteAsync(rest, result.Good, cancellationToken);
        var report = result.Report;
        return $"{Text.Of(report.GoodRows)} good rows{(parsed.GetValue(good) is { } file ? $" in {file}" : "")}, "
            + $"{Text.Of(report.FailedRows)} failed and {Text.Of(report.UnreadableRows)} unreadable in {target}";
    }

    private static QuarantineFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => QuarantineFormat.JsonLines,
        ".CSV" => QuarantineFormat.Csv,
        _ => throw OptionText.Invalid("--quarantine", path, "a file that ends with .jsonl or .csv"),
    };

    private static async Task WriteAsync(string path, Dataset<Row> rows, CancellationToken cancellationToken)
    {
        var schema = await rows.Source.GetSchemaAsync(cancellationToken);
        await OutputFile.WriteAsync(path, stream => InputFormats.Of(path) switch
        {
            InputFormat.JsonLines => JsonLinesWriter.WriteAsync(stream, schema, Batches(rows, cancellationToken), cancellationToken),
            InputFormat.Arrow => ArrowAsync(stream, schema, rows, cancellationToken),
            InputFormat.ArrowStream => ArrowStreamAsync(stream, schema, rows, cancellationToken),
            var format => CsvWriter.WriteAsync(
                stream, schema, Batches(rows, cancellationToken),
                CsvOptions.Default with { Delimiter = format == InputFormat.Tsv ? '\t' : ',' }, cancellationToken),
        }, cancellationToken);
    }

    private static async ValueTask ArrowAsync(Stream stream, DataSchema schema, Dataset<Row> rows, CancellationToken cancellationToken)
    {
        var writer = new ArrowFileWriter(stream, schema);
        await foreach (var batch in Batches(rows, cancellationToken)) await writer.WriteAsync(batch, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    private static async ValueTask ArrowStreamAsync(Stream stream, DataSchema schema, Dataset<Row> rows, CancellationToken cancellationToken)
    {
        var writer = new ArrowStreamWriter(stream, schema);
        await foreach (var batch in Batches(rows, cancellationToken)) await writer.WriteAsync(batch, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<DataBatch> Batches(Dataset<Row> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in rows.Source.ReadAsync(cancellationToken: cancellationToken))
        {
            using (batch) yield return batch;
        }
    }
}
