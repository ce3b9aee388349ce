using System.Text.Json;
using System.Xml.Linq;

namespace Mlops.Cli.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public async Task JUnit_OfBrokenData_HasACaseForEveryColumnAndGroupAndCountsItsFailures()
    {
        using var trips = await BrokenTrips.CreateAsync();
        await ValidateAsync(trips);
        var root = XDocument.Parse(trips.Read("junit.xml")).Root!;
        Assert.Equal("testsuites", root.Name.LocalName);
        var suite = Assert.Single(root.Elements());
        Assert.Equal("testsuite", suite.Name.LocalName);
        var cases = suite.Elements().ToList();
        Assert.All(cases, c => Assert.Equal(("testcase", true, true), (c.Name.LocalName, c.Attribute("name") is not null, c.Attribute("classname") is not null)));
        Assert.Equal(4 * 3, cases.Count);
        Assert.Equal(cases.Count, cases.Select(c => c.Attribute("classname")!.Value + c.Attribute("name")!.Value).Distinct().Count());
        foreach (var counted in (XElement[])[root, suite])
        {
            Assert.Equal(cases.Count, (int)counted.Attribute("tests")!);
            Assert.Equal(cases.Count(c => c.Element("failure") is not null), (int)counted.Attribute("failures")!);
            Assert.Equal((0, 0), ((int)counted.Attribute("errors")!, (int)counted.Attribute("skipped")!));
        }
        var failures = cases.SelectMany(c => c.Elements("failure")).ToList();
        Assert.Equal(["MLOPS3006", "MLOPS3007"], failures.Select(f => f.Attribute("type")!.Value));
        Assert.All(failures, f => Assert.NotEqual("", f.Attribute("message")!.Value));
        // A character that XML does not have became the replacement character, the others stayed.
        Assert.Contains("<she\uFFFDlls & ı>", failures[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_OfBrokenData_HasWhatTheStandardRequires()
    {
        using var trips = await BrokenTrips.CreateAsync();
        await ValidateAsync(trips, "--help-base", "https://example.org/docs/diagnostics");
        var log = JsonDocument.Parse(trips.Read("data.sarif")).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray().ToList());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("mlops validate", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, r => Assert.Equal($"https://example.org/docs/diagnostics/{r.GetProperty("id").GetString()}.md", r.GetProperty("helpUri").GetString()));
        Assert.All(rules, r => Assert.NotEqual("", r.GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.All(rules, r => Assert.StartsWith("# " + r.GetProperty("id").GetString(), r.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal));
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, r =>
        {
            Assert.Equal(rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), r.GetProperty("ruleId").GetString());
            Assert.Contains(r.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEqual("", r.GetProperty("message").GetProperty("text").GetString());
            Assert.All(r.GetProperty("locations").EnumerateArray(), l =>
                Assert.True(Uri.TryCreate(l.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute, out _)));
        });
        // Row 1 is on line 2: the header is on the first.
        var fare = results.First(r => r.GetProperty("ruleId").GetString() == "MLOPS3006").GetProperty("locations")[0];
        Assert.Equal(2, fare.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt64());
        Assert.Equal(1, fare.GetProperty("properties").GetProperty("row").GetInt64());
    }

    [Fact]
    public async Task Reports_OfTheSameData_AreTheSameBytes()
    {
        using var trips = await BrokenTrips.CreateAsync();
        await ValidateAsync(trips);
        var (junit, sarif) = (trips.Read("junit.xml"), trips.Read("data.sarif"));
        await ValidateAsync(trips);
        Assert.Equal((junit, sarif), (trips.Read("junit.xml"), trips.Read("data.sarif")));
        Assert.DoesNotContain('\r', junit + sarif);
    }

    [Theory]
    [InlineData("error", MlopsTool.Findings)]
    [InlineData("warning", MlopsTool.Findings)]
    [InlineData("never", MlopsTool.Success)]
    public async Task FailOn_Decides_ExitCodeAndFailures(string failOn, int code)
    {
        using var trips = await BrokenTrips.CreateAsync();
        Assert.Equal(code, (await ValidateAsync(trips, "--fail-on", failOn)).Code);
        Assert.Equal(code == MlopsTool.Success, !trips.Read("junit.xml").Contains("<failure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Severity_OfACode_DecidesWhetherItFails()
    {
        using var trips = await BrokenTrips.CreateAsync();
        Assert.Equal(MlopsTool.Success, (await ValidateAsync(trips, "--severity", "MLOPS3006=warning", "--severity", "MLOPS3007=info")).Code);
        foreach (var text in (string[])["MLOPS3006", "MLOPS3006=loud", "MLOPS9=info"])
            await Tool.FailAsync("MLOPS9021", "validate", trips["new.csv"], "--schema", trips["schema.json"], "--severity", text);
        await Tool.FailAsync("MLOPS9021", "validate", trips["new.csv"], "--schema", trips["schema.json"], "--good", trips["g.csv"]);
        await Tool.FailAsync("MLOPS9021", "validate", trips["new.csv"], "--schema", trips["schema.json"], "--as-of", "today");
    }

    [Theory]
    [InlineData("a.csv", 1, 2L)]
    [InlineData("a.csv.gz", 7, 8L)]
    [InlineData("a.jsonl", 7, 7L)]
    [InlineData("a.arrow", 7, null)]
    public void LineOf_ARow_CountsTheHeader(string source, long row, long? line) => Assert.Equal(line, RowPlace.LineOf(source, row));

    private static Task<ToolAnswer> ValidateAsync(BrokenTrips trips, params string[] more) => Tool.RunAsync(
        ["validate", trips["new.csv"], "--schema", trips["schema.json"], "--junit", trips["junit.xml"], "--sarif", trips["data.sarif"], .. more]);
}
