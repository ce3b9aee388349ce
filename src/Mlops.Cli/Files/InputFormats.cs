namespace Mlops.Cli;

/// <summary>Tells the format of a file by its name.</summary>
internal static class InputFormats
{
    /// <summary>What <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["csv", "tsv", "jsonl", "arrow", "arrow-stream"];

    /// <summary>The extensions, for messages.</summary>
    public const string Extensions = ".csv, .tsv, .jsonl or .ndjson (these also with .gz), .arrow, .feather, .ipc or .arrows";

    public static InputFormat Parse(string name) => name switch
    {
        "csv" => InputFormat.Csv,
        "tsv" => InputFormat.Tsv,
        "jsonl" => InputFormat.JsonLines,
        "arrow" => InputFormat.Arrow,
        "arrow-stream" => InputFormat.ArrowStream,
        _ => throw OptionText.Invalid("--format", name, string.Join(", ", Names)),
    };

    /// <summary>The format of files that are read as one data set: one for all.</summary>
    public static InputFormat Of(IReadOnlyList<string> paths)
    {
        var first = Of(paths[0]);
        foreach (var path in paths)
        {
            if (Of(path) != first) throw Mixed(paths[0], path);
        }
        return first;
    }

    public static InputFormat Of(string path) => TryOf(path) ?? throw Unknown(path);

    /// <summary>True when the columns of a file are text that a declared type gives a meaning to.</summary>
    public static bool CanDeclare(string path, InputRequest request) =>
        (request.Format ?? Of(path)) is InputFormat.Csv or InputFormat.Tsv or InputFormat.JsonLines;

    /// <summary>True when the file itself tells numbers from texts.</summary>
    public static bool HasTypes(string path, InputRequest request) =>
        (request.Format ?? Of(path)) is not (InputFormat.Csv or InputFormat.Tsv);

    private static InputFormat? TryOf(string path)
    {
        var extension = Path.GetExtension(path);
        var isCompressed = Is(extension, ".gz");
        if (isCompressed) extension = Path.GetExtension(path[..^extension.Length]);
        return extension switch
        {
            _ when Is(extension, ".csv") => InputFormat.Csv,
            _ when Is(extension, ".tsv") => InputFormat.Tsv,
            _ when Is(extension, ".jsonl") || Is(extension, ".ndjson") => InputFormat.JsonLines,
            _ when isCompressed => null,
            _ when Is(extension, ".arrow") || Is(extension, ".feather") || Is(extension, ".ipc") => InputFormat.Arrow,
            _ when Is(extension, ".arrows") => InputFormat.ArrowStream,
            _ => null,
        };
    }

    private static bool Is(string extension, string known) => extension.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static DataException Unknown(string path) => new(new Problem(
        CliDiagnostics.UnknownFormat,
        $"The name of '{path}' does not tell its format",
        Expected: $"an extension {Extensions}",
        Remedy: $"Name the format: --format {string.Join('|', Names)}."));

    private static DataException Mixed(string first, string other) => new(new Problem(
        CliDiagnostics.UnknownFormat,
        $"'{first}' and '{other}' are of different formats",
        Expected: "files of one format in one data set",
        Remedy: "Narrow the pattern, or name the format of all with --format."));
}
