using System.CommandLine;
using Mlops.Metadata;
using Mlops.Metadata.Sqlite;

namespace Mlops.Cli;

/// <summary>The options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document instead of a table." };

    public static Option<string> Store() => new("--store")
    {
        Description = "The directory of the store.",
        DefaultValueFactory = _ => "./mlops-store",
    };

    public static MlopsStore Open(string directory)
    {
        // Opening creates what is not there: a misspelt directory shall not become an empty store.
        if (File.Exists(Path.Combine(directory, SqliteStore.DatabaseFile))) return MlopsStore.Open(directory);
        throw new StoreException(new Problem(
            CliDiagnostics.NoStore,
            $"There is no store at '{Path.GetFullPath(directory)}'",
            Expected: "a directory that a pipeline has written to",
            Remedy: "Name it with --store, or run a pipeline first."));
    }
}
