using Mlops.Data;

namespace Mlops.Cli;

/// <summary>Opens what a command names as data: a CSV file or pattern, or an Arrow file.</summary>
internal static class InputFile
{
    public static async Task<Dataset<Row>> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.Contains('*', StringComparison.Ordinal) && !File.Exists(path)) throw Unknown(path, "Name a CSV file or a pattern such as data/*.csv.");
        if (!path.EndsWith(".arrow", StringComparison.OrdinalIgnoreCase)) return await Csv.InferAsync(path, cancellationToken: cancellationToken);
        var source = ArrowFile.Open(path);
        return new Dataset<Row>(source, await source.GetSchemaAsync(cancellationToken));
    }

    public static DataException Unknown(string path, string remedy) => new(new Problem(
        CliDiagnostics.UnknownFile, $"There is no file '{path}'", $"working directory {Environment.CurrentDirectory}", Remedy: remedy));
}
