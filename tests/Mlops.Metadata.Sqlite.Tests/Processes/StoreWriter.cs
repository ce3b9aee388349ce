using System.Globalization;

namespace Mlops.Metadata.Sqlite.Tests.Processes;

/// <summary>A process that writes to a store as fast as it can.</summary>
internal static class StoreWriter
{
    public const string Switch = "--write-to-store";
    public const string Kind = "test.text";
    public const string Model = "model";

    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Arguments: the directory, a name of this writer, the number of runs. Prints a line after every run.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var store = MlopsStore.Open(arguments[0]);
        var runs = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        for (var i = 0; i < runs; i++)
        {
            await WriteRunAsync(store, string.Create(CultureInfo.InvariantCulture, $"{arguments[1]}-{i}"));
            Console.WriteLine(i);
        }
        return 0;
    }

    public static async Task WriteRunAsync(MlopsStore store, string id)
    {
        var run = new RunRecord(id, "p", "", Start);
        await store.Runs.StartRunAsync(run);
        // Large enough that a kill finds the process writing files most of the time.
        var artifact = await store.Artifacts.PublishAsync(Kind, 1, (writer, _) =>
        {
            foreach (var name in (string[])["a.txt", "b.txt"])
            {
                using var text = new StreamWriter(writer.Create(name));
                for (var i = 0; i < 5000; i++) text.WriteLine(id);
            }
            return Task.CompletedTask;
        });
        await store.Runs.RecordAsync(new ExecutionRecord(id, "step", "1", Digest.Of(id))
        {
            Output = artifact,
            Inputs = [new("file", new(ResolvedInput.FileKind, Digest.Of("file")), "data.csv", 4)],
            Metrics = new Dictionary<string, double> { ["a"] = 1, ["b"] = 2 },
            Marks = ["mark"],
            StartedAt = Start,
            EndedAt = Start,
        });
        await store.Models.RegisterAsync(new ModelVersion(Model, 0, artifact) { RunId = id, CreatedAt = Start });
        await store.Runs.EndRunAsync(run with { Status = RunStatus.Succeeded, EndedAt = Start, Marks = ["mark"] });
    }
}
