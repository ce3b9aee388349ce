namespace Mlops.Cli.Tests;

/// <summary>Lists of lists and bytes from the command line: found in JSON Lines, and declared in a schema.</summary>
public sealed class NestedFilesTests
{
    private static readonly DataSchema Schema = new(
        new Field("id", ColumnType.Int64),
        new Field("grid", ColumnType.List(ColumnType.List(ColumnType.Int64))) { ItemCount = new ItemCount { Inner = new ItemCount(null, 2) } },
        new Field("photo", ColumnType.Bytes) { Domain = new ByteLength(1) },
        new Field("blobs", ColumnType.List(ColumnType.Bytes)));

    private const string Rows =
        "{\"id\":1,\"grid\":[[1,2],[3]],\"photo\":\"/9g=\",\"blobs\":[\"AQ==\"]}\n{\"id\":2,\"grid\":null,\"photo\":\"\",\"blobs\":[]}\n"
        + "{\"id\":3,\"grid\":[null,[],[4,null,6]],\"photo\":null,\"blobs\":null}\n";

    [Fact]
    public async Task Profile_OfJsonLines_ShowsTheListsAndTheirItems()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.jsonl"], Rows, TestContext.Current.CancellationToken);
        var answer = await Tool.RunAsync("profile", folder["a.jsonl"]);
        Assert.Equal(MlopsTool.Success, answer.Code);
        Assert.Contains("list<list<int64>>", answer.Output, StringComparison.Ordinal);
        Assert.Contains("lists of 0 to 3; 1 to 6, mean 3.2", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_DeclaredBytesAndLevels_AreReadAsDeclaredAndChecked()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.jsonl"], Rows, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["s.json"], Schema.ToJson(), TestContext.Current.CancellationToken);
        var answer = await Tool.RunAsync("validate", folder["a.jsonl"], "--schema", folder["s.json"]);
        Assert.Equal(MlopsTool.Findings, answer.Code);
        foreach (var code in new[] { "MLOPS3030", "MLOPS3048" }) Assert.Contains(code, answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MLOPS3003", answer.Output, StringComparison.Ordinal);
        var profile = await Tool.RunAsync("profile", folder["a.jsonl"], "--schema", folder["s.json"]);
        Assert.Contains("ffd8 (1)", profile.Output, StringComparison.Ordinal);
    }
}
