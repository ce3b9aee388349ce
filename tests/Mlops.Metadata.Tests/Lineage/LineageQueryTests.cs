using System.Text;
using System.Text.Json;

namespace Mlops.Metadata.Tests;

public sealed class LineageQueryTests
{
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Digest File = Digest.Of("trips.csv");
    private static readonly ArtifactRef Data = new("mlops.dataset", Digest.Of("data"));
    private static readonly ArtifactRef Bundle = new(ArtifactKinds.Bundle, Digest.Of("bundle"));
    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task Upstream_Version_LeadsToFilesWithParametersAndTimes()
    {
        await RecordAsync();
        var query = new LineageQuery(store);

        var graph = await query.UpstreamAsync(await query.FindVersionAsync("taxi@production"));

        Assert.Equal("version:taxi/1", graph.Start);
        Assert.Equal([new LineageFile("data/trips.csv", File, 42)], graph.Files);
        Assert.Equal(["read", "train"], graph.Steps.Select(s => s.Step));
        Assert.All(graph.Steps, s => Assert.False(s.FromCache));
        Assert.Contains(new LineageEdge($"file:{File.Hex}", "step:r1/read", "file"), graph.Edges);
        Assert.Contains(new LineageEdge($"artifact:{Bundle.Digest.Hex}", "version:taxi/1", "bundle"), graph.Edges);
    }

    [Fact]
    public async Task Downstream_File_LeadsToVersions()
    {
        await RecordAsync();

        var graph = await new LineageQuery(store).DownstreamAsync(File);

        Assert.Equal(["taxi"], graph.Versions.Select(v => v.Model));
        Assert.Equal(["read", "train"], graph.Steps.Select(s => s.Step));
        Assert.Equal([Data.Digest, Bundle.Digest], graph.Artifacts.Select(a => a.Digest).OrderBy(d => d == Bundle.Digest));
    }

    [Fact]
    public async Task Json_OfAGraph_NamesFilesStepsParametersAndTimes()
    {
        await RecordAsync();
        var graph = await new LineageQuery(store).UpstreamAsync(Bundle);
        using var stream = new MemoryStream();
        await using (var json = new Utf8JsonWriter(stream)) LineageJson.Write(json, graph);

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));

        var root = document.RootElement;
        Assert.Equal(File.Hex, root.GetProperty("files")[0].GetProperty("sha256").GetString());
        var step = root.GetProperty("steps")[0];
        Assert.Equal(7, step.GetProperty("parameters").GetProperty("seed").GetInt32());
        Assert.Equal("2013-05-01T12:00:00.000000Z", step.GetProperty("startedAt").GetString());
        Assert.Equal(1, step.GetProperty("seconds").GetDouble());
    }

    [Fact]
    public async Task FindVersion_NoReference_IsRefused() => Assert.Equal(
        DiagnosticCodes.InvalidModelReference,
        (await Assert.ThrowsAsync<StoreException>(async () => await new LineageQuery(store).FindVersionAsync("taxi"))).Code);

    [Fact]
    public async Task Downstream_UnknownDigest_IsATypedError()
    {
        var error = await Assert.ThrowsAsync<StoreException>(
            async () => await new LineageQuery(store).DownstreamAsync(Digest.Of("nothing")));

        Assert.Equal(MetadataDiagnostics.UnknownLineageStart, error.Code);
        Assert.Contains("sha256sum", error.Message);
    }

    private async Task RecordAsync()
    {
        await store.Runs.StartRunAsync(new RunRecord("r1", "p", "", Start));
        await store.Runs.StartRunAsync(new RunRecord("r2", "p", "", Start));
        ExecutionRecord[] executions =
        [
            Execution("read", Data, new ExecutionInput("file", new(ResolvedInput.FileKind, File), "data/trips.csv", 42)),
            Execution("train", Bundle, new ExecutionInput("read", Data)),
        ];
        foreach (var e in executions) await store.Runs.RecordAsync(e);
        foreach (var e in executions) await store.Runs.RecordAsync(e with { RunId = "r2", FromCache = true });
        await store.Models.RegisterAsync(new ModelVersion("taxi", 0, Bundle) { CreatedAt = Start });
        await store.Models.TryMoveAliasAsync(new AliasMove("taxi", "production", null, 1));
    }

    private static ExecutionRecord Execution(string step, ArtifactRef output, params ExecutionInput[] inputs) => new("r1", step, "1", Digest.Of(step))
    {
        Output = output,
        Inputs = inputs,
        Parameters = """{"seed":7}""",
        StartedAt = Start,
        EndedAt = Start.AddSeconds(1),
    };
}
