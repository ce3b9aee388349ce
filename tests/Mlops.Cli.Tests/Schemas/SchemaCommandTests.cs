using System.Text.Json;

namespace Mlops.Cli.Tests.Schemas;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Infer_AFile_WritesASchemaAndSaysWhy()
    {
        var answer = await Tool.RunAsync("schema", "infer", Good(), "-o", folder["s.json"]);
        Assert.Equal(MlopsTool.Success, answer.Code);
        Assert.Matches(@"kind +values +'a', 'b' +9\d\.\d\d % +2 different values, of which 0 occurred once", answer.Output);
        Assert.Equal(ColumnType.Int64, DataSchemaJson.Parse(await File.ReadAllTextAsync(folder["s.json"])) is { } schema ? Widest(schema["fare"].Type) : null);
        Assert.Equal("schema rules", (await Tool.JsonAsync("schema", "infer", Good(), "--rules", "tfdv")).Members());
    }

    [Fact]
    public async Task Suggest_ThenAccept_WritesOnlyWhatIsAccepted()
    {
        var listed = await Tool.RunAsync("schema", "suggest", Good());
        Assert.Equal(MlopsTool.Findings, listed.Code);
        Assert.Matches(@"kind\.values +Allow 'a', 'b' +100 +0\.00 % +96\.\d\d %", listed.Output);
        var accepted = await Tool.RunAsync("schema", "suggest", Good(), "--accept", "kind.values,fare.complete", "-o", folder["s.json"]);
        Assert.Equal((MlopsTool.Success, ""), (accepted.Code, accepted.Output));
        var schema = DataSchemaJson.Parse(await File.ReadAllTextAsync(folder["s.json"]));
        Assert.Equal(new AllowedValues(["a", "b"]), schema["kind"].Domain);
        Assert.True(schema["kind"].IsNullable);
        Assert.False(schema["fare"].IsNullable);
        var all = (await Tool.RunAsync("schema", "suggest", Good(), "--accept-all")).Output;
        Assert.NotNull(DataSchemaJson.Parse(all)["fare"].Domain);
        var again = await Tool.JsonAsync("schema", "suggest", Good(), "--schema", folder["s.json"]);
        Assert.DoesNotContain(again.EnumerateArray(), s => s.GetProperty("id").GetString() == "kind.values");
    }

    [Fact]
    public async Task Update_ThenAccept_WritesOnlyWhatIsAccepted()
    {
        await Tool.RunAsync("schema", "infer", Good(), "-o", folder["s.json"]);
        var bad = folder.Write("bad.csv", "fare,kind\n-5,a\n7,c\n");
        var listed = await Tool.RunAsync("schema", "update", bad, "--schema", folder["s.json"]);
        Assert.Equal(MlopsTool.Findings, listed.Code);
        Assert.Matches(@"fare:MLOPS3006 +Error +Widen the range", listed.Output);
        await Tool.RunAsync("schema", "update", bad, "--schema", folder["s.json"], "--accept", "fare:MLOPS3006", "-o", folder["t.json"]);
        var diff = await Tool.RunAsync("schema", "diff", folder["s.json"], folder["t.json"]);
        Assert.Equal(MlopsTool.Success, diff.Code);
        Assert.Equal("1 changes, widening", diff.Lines[0]);
        await Tool.RunAsync("schema", "update", bad, "--schema", folder["s.json"], "--accept-all", "-o", folder["u.json"]);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("schema", "update", bad, "--schema", folder["u.json"])).Code);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("validate", bad, "--schema", folder["u.json"])).Code);
        await Tool.FailAsync("MLOPS3212", "schema", "update", bad, "--schema", folder["s.json"], "--accept", "fare:MLOPS3005");
        await Tool.FailAsync("MLOPS9050", "schema", "update", bad, "--schema", folder["s.json"], "-o", folder["v.json"]);
        Assert.Equal("id description finding", (await Tool.JsonAsync("schema", "update", bad, "--schema", folder["s.json"]))[0].Members());
    }

    [Fact]
    public async Task Diff_ABreakingChange_IsOne()
    {
        var before = folder.Write("a.json", new DataSchema(new Field("x", ColumnType.Int64)).ToJson());
        var after = folder.Write("b.json", new DataSchema(new Field("x", ColumnType.Int32)).ToJson());
        var answer = await Tool.RunAsync("schema", "diff", before, after);
        Assert.Equal(MlopsTool.Findings, answer.Code);
        Assert.Matches("Breaking +x +type +int64 +int32", answer.Output);
        Assert.Equal("breaking", (await Tool.JsonAsync("schema", "diff", before, after)).GetProperty("worst").GetString());
        Assert.Equal((MlopsTool.Success, "No changes"), ((await Tool.RunAsync("schema", "diff", after, after)).Code, (await Tool.RunAsync("schema", "diff", after, after)).Lines[0]));
        await Tool.FailAsync("MLOPS9006", "schema", "diff", before, folder["none.json"]);
    }

    [Fact]
    public async Task ToCSharp_ASchema_IsTheRecord()
    {
        var schema = folder.Write("s.json", new DataSchema(new Field("trip_miles", ColumnType.Float64, false)).ToJson());
        var answer = await Tool.RunAsync("schema", "to-csharp", schema, "--namespace", "Shop", "--type", "Trip");
        Assert.Contains("namespace Shop;", answer.Output, StringComparison.Ordinal);
        Assert.Contains("public sealed partial record Trip", answer.Output, StringComparison.Ordinal);
        await Tool.RunAsync("schema", "to-csharp", schema, "-o", folder["Row.cs"]);
        Assert.Contains("public required double TripMiles { get; init; }", await File.ReadAllTextAsync(folder["Row.cs"]), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS3211", "schema", "to-csharp", schema, "--type", "2x");
    }

    [Fact]
    public async Task Import_APbtxt_WritesTheSchemaAndListsTheRest()
    {
        var source = folder.Write("schema.pbtxt", "feature { name: 'a' type: INT annotation { tag: 't' } }");
        var answer = await Tool.RunAsync("schema", "import", source, "-o", folder["s.json"]);
        Assert.Equal(MlopsTool.Findings, answer.Code);
        Assert.Equal("1 columns, 1 parts not carried over", answer.Lines[0]);
        Assert.Equal(ColumnType.Int64, DataSchemaJson.Parse(await File.ReadAllTextAsync(folder["s.json"]))["a"].Type);
        Assert.Equal(JsonValueKind.Array, (await Tool.JsonAsync("schema", "import", source, "--lists")).GetProperty("notCarriedOver").ValueKind);
        var torn = folder.Write("torn.pbtxt", "feature {");
        Assert.Contains("torn.pbtxt, line 1", await Tool.FailAsync("MLOPS3210", "schema", "import", torn), StringComparison.Ordinal);
    }

    private static ColumnType Widest(ColumnType type) => type == ColumnType.Int32 ? ColumnType.Int64 : type;

    private string Good() => folder.Write("good.csv", "fare,kind\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{(i % 2 == 0 ? "a" : "b")}\n")));
}
