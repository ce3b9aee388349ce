using System.CommandLine;
using Mlops.Data;

namespace Mlops.Cli;

/// <summary>Opens what a command names as data: a CSV file or pattern, or an Arrow file.</summary>
internal static class InputFile
{
    public static Argument<string> Argument()
    {
        var argument = new Argument<string>("FILE")
        {
            Description = "A CSV file (also gzip), a pattern such as 'data/*.csv', or an Arrow file.",
        };
        // An option that does not exist would be taken for the file, and the file for one too many.
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && value.StartsWith("--", StringComparison.Ordinal))
                result.AddError($"'{value}' is not an option of this command.");
        });
        return argument;
    }

    public static async Task<Dataset<Row>> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.Contains('*', StringComparison.Ordinal) && !File.Exists(path)) throw Unknown(path, Remedy(path));
        if (!path.EndsWith(".arrow", StringComparison.OrdinalIgnoreCase))
            return await Csv.InferAsync(path, cancellationToken: cancellationToken);
        var source = ArrowFile.Open(path);
        return new Dataset<Row>(source, await source.GetSchemaAsync(cancellationToken));
    }

    public static DataException Unknown(string path, string remedy) => new(new Problem(
        CliDiagnostics.UnknownFile,
        $"There is no file '{path}'",
        $"working directory {Environment.CurrentDirectory}",
        Remedy: remedy));

    private static string Remedy(string path)
    {
        if (Directory.Exists(path)) return $"It is a directory: name its files with a pattern, '{Path.Combine(path, "*.csv")}'.";
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        var beside = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)) : [];
        var nearest = NearestNames.Suggest(Path.GetFileName(path), beside);
        return $"{nearest} Name a CSV file or a pattern such as 'data/*.csv'.".TrimStart();
    }
}
