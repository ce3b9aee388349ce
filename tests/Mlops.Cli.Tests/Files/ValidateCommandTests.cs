namespace Mlops.Cli.Tests.Files;

public sealed class ValidateCommandTests(RideStore rides)
{
    [Fact]
    public async Task Validate_DataThatKeepsItsSchema_IsZeroAndOneLine()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("profile", rides.Day(1), "--write-schema", folder["s.json"]);
        var answer = await Tool.RunAsync("validate", rides.Day(2), "--schema", folder["s.json"]);
        Assert.Equal((MlopsTool.Success, "600 rows, 0 findings"), (answer.Code, Assert.Single(answer.Lines)));
    }

    [Fact]
    public async Task Validate_BrokenData_IsOneAndSaysWhatWhereAndWhatWasExpected()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("profile", rides.Day(1), "--write-schema", folder["s.json"]);
        var broken = folder.Write("broken.csv", "id,fare,tips,payment\n1,-5,0,card\n2,7,1,cash\n3,8,1,shells\n");
        var answer = await Tool.RunAsync("validate", broken, "--schema", folder["s.json"]);
        Assert.Equal(MlopsTool.Findings, answer.Code);
        Assert.Matches(@"Error +MLOPS3006 +fare +1 +33\.33 % .*\[0, \+inf\].* +broken\.csv:1", answer.Output);
        Assert.Matches(@"Error +MLOPS3007 +payment .*'shells'.*broken\.csv:3", answer.Output);
    }

    [Fact]
    public async Task Validate_WithJson_HasFindingsAndDrift()
    {
        var json = await Tool.JsonAsync("validate", rides.Day(3), "--baseline", rides.Day(1));
        Assert.Equal("formatVersion findings drift vanishedColumns", json.Members());
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "MLOPS3001");
    }

    [Fact]
    public async Task Validate_DriftAlone_IsAWarningAndZero()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 1200).ToList();
        var before = folder.Write("before.csv", "kind\n" + string.Concat(rows.Select(i => i % 2 == 0 ? "a\n" : "b\n")));
        var after = folder.Write("after.csv", "kind\n" + string.Concat(rows.Select(i => i % 20 == 0 ? "a\n" : "b\n")));
        var answer = await Tool.RunAsync("validate", after, "--baseline", before);
        Assert.Equal(MlopsTool.Success, answer.Code);
        Assert.Matches("Warning +MLOPS3105 +kind ", answer.Output);
    }

    [Fact]
    public async Task Validate_WithoutSchemaAndBaseline_AsksForOne()
    {
        var error = await Tool.FailAsync("MLOPS9003", "validate", rides.Day(1));
        Assert.Contains("--schema FILE or --baseline FILE", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ASchemaThatIsNone_NamesItsFile()
    {
        using var folder = new TemporaryFolder();
        var torn = folder.Write("torn.json", "{");
        Assert.Contains(torn, await Tool.FailAsync("MLOPS2004", "validate", rides.Day(1), "--schema", torn), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS9006", "validate", rides.Day(1), "--schema", folder["none.json"]);
        await Tool.FailAsync("MLOPS9006", "validate", rides.Day(1), "--baseline", folder["none.csv"]);
    }
}
