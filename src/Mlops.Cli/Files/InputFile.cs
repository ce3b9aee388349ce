using System.CommandLine;
using Mlops.Data;

namespace Mlops.Cli;

/// <summary>Opens what a command names as data: files and patterns of any format, as one data set.</summary>
internal static class InputFile
{
    private const string Names = "A file (.csv, .tsv, .jsonl, .ndjson, also .gz; .arrow, .feather, .arrows) or a pattern such as 'data/*.csv'";

    private static readonly DataSchema Undeclared = new();

    public static Argument<string> Argument(string name = "FILE", string more = "")
    {
        var argument = new Argument<string>(name) { Description = $"{Names}{more}." };
        RefuseOptions(argument);
        return argument;
    }

    public static Argument<string[]> Arguments()
    {
        var argument = new Argument<string[]>("FILE") { Description = $"{Names}; several are read in order.", Arity = ArgumentArity.OneOrMore };
        RefuseOptions(argument);
        return argument;
    }

    public static Task<Dataset<Row>> OpenAsync(string pattern, CancellationToken cancellationToken) =>
        OpenAsync([pattern], new InputRequest(), cancellationToken);

    public static async Task<Dataset<Row>> OpenAsync(
        IReadOnlyList<string> patterns, InputRequest request, CancellationToken cancellationToken)
    {
        string[] paths = [.. patterns.SelectMany(p => Find(p, request.Spans))];
        var data = await OpenAsync(string.Join(", ", patterns), paths, request, cancellationToken);
        if (request.Columns is { } columns) data = data.Select(columns);
        if (request.Sample < 1) data = data.Sample(request.Sample, request.Seed);
        return request.Take is { } rows ? data.Take(rows) : data;
    }

    public static DataException Unknown(string path, string remedy) => new(new Problem(
        CliDiagnostics.UnknownFile,
        $"There is no file '{path}'",
        $"working directory {Environment.CurrentDirectory}",
        Remedy: remedy));

    private static async Task<Dataset<Row>> OpenAsync(
        string name, string[] paths, InputRequest request, CancellationToken cancellationToken)
    {
        var badRows = request.SkipsBadRows ? BadRowPolicy.Skip(long.MaxValue) : BadRowPolicy.Fail;
        var format = request.Format ?? InputFormats.Of(paths);
        TextInput[] texts = [.. paths.Select(TextInput.FromFile).Select(t => t with { Open = Counted(t.Open, request) })];
        switch (format)
        {
            case InputFormat.JsonLines:
                var json = JsonLinesOptions.Default with { BadRows = badRows };
                return request.Schema is { } fields
                    ? JsonLines.From(name, texts, fields, json)
                    : await JsonLines.InferAsync(name, texts, json, cancellationToken);
            case InputFormat.Arrow or InputFormat.ArrowStream:
                var source = format == InputFormat.Arrow ? ArrowFile.Open(paths) : ArrowStream.Open(paths);
                return new Dataset<Row>(source, request.Schema ?? await source.GetSchemaAsync(cancellationToken));
            default:
                var csv = CsvOptions.Default with { BadRows = badRows, Delimiter = format == InputFormat.Tsv ? '\t' : ',' };
                return request.Schema is { } columns
                    ? Csv.From(name, texts, columns, csv)
                    : await Csv.InferAsync(name, texts, csv, cancellationToken);
        }
    }

    private static Func<Stream> Counted(Func<Stream> open, InputRequest request) =>
        request.Progress is { } progress ? () => new CountingStream(open(), progress) : open;

    private static IReadOnlyList<string> Find(string pattern, SpanSelection? spans)
    {
        if (pattern.Length == 0) throw OptionText.Invalid("FILE", pattern, "a file or a pattern");
        var paths = PathPattern.FindFiles(pattern, spans);
        if (paths.Count == 0) throw Unknown(pattern, Remedy(pattern));
        return paths.FirstOrDefault(p => !File.Exists(p)) is { } missing ? throw Unknown(missing, Remedy(missing)) : paths;
    }

    private static string Remedy(string path)
    {
        if (Directory.Exists(path)) return $"It is a directory: name its files with a pattern, '{Path.Combine(path, "*.csv")}'.";
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (folder.AsSpan().IndexOfAny('*', '?') >= 0) return "No file matches; * and ? stand for parts of a name, ** for folders.";
        if (!Directory.Exists(folder)) return $"There is no directory '{folder}' either.";
        var near = NearestNames.Of(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)));
        var question = near.Count == 0 ? "" : $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}? ";
        return $"{question}Name a file or a pattern such as 'data/*.csv'.";
    }

    // An option that does not exist would be taken for the file, and the file for one too many.
    private static void RefuseOptions(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal)) result.AddError($"'{token.Value}' is not an option of this command.");
        }
    });
}
