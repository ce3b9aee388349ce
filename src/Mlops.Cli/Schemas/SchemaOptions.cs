using System.CommandLine;

namespace Mlops.Cli;

/// <summary>The options that several commands on schemas share.</summary>
internal static class SchemaOptions
{
    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    public static Option<string?> Output(string what) => new("--output", "-o") { Description = $"The file to write {what} to." };

    public static Option<string[]> Accept() => new("--accept")
    {
        Description = "What to accept: identifiers, separated by commas; may be repeated.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<bool> AcceptAll() => new("--accept-all") { Description = "Accept everything." };

    /// <summary>The identifiers: a name that has a comma itself is taken as it is.</summary>
    public static IReadOnlyList<string> Ids(string[]? given, IEnumerable<string> known)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return [.. (given ?? []).SelectMany(g => names.Contains(g) ? [g] : g.Split(',', Parts))];
    }

    public static void CheckAccepted(string? path, bool isAccepted)
    {
        if (path is null || isAccepted) return;
        throw new SchemaException(new Problem(
            CliDiagnostics.NothingAccepted,
            $"There is a file to write, '{path}', but nothing is accepted",
            Expected: "--accept ID[,ID] or --accept-all",
            Remedy: "Look at the proposals without -o first."));
    }

    /// <summary>Writes a schema where it is asked for; to the output when it is not.</summary>
    public static async Task WriteAsync(TextWriter output, DataSchema schema, string? path, CancellationToken cancellationToken)
    {
        if (path is null) Answer.Line(output, schema.ToJson());
        else await OutputFile.WriteAsync(path, schema.ToJson() + "\n", cancellationToken);
    }
}
