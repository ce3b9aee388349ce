using System.Security.Cryptography;
using System.Text.Json;
using Mlops.Cli;

namespace TaxiTips.Tests;

public sealed class LineageTests(Story story) : IClassFixture<Story>
{
    [Fact]
    public async Task Lineage_OfProduction_LeadsBackToTheFilesWithTheirDigests()
    {
        var lineage = await ToolAsync("lineage", "taxi-tips@production", "--json", "--store", story.Store);
        var file = lineage.GetProperty("files").EnumerateArray()
            .Single(f => f.GetProperty("path").GetString()!.EndsWith("day-2.csv", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(file.GetProperty("path").GetString()!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Lineage_OfProduction_NamesEveryStepWithParametersAndTimes()
    {
        var lineage = await ToolAsync("lineage", "taxi-tips@production", "--json", "--store", story.Store);
        var steps = lineage.GetProperty("steps").EnumerateArray().ToList();
        string[] expected = ["read", "statistics", "validate", "fit", "train", "evaluate", "register"];
        Assert.Empty(expected.Except(steps.Select(s => s.GetProperty("step").GetString()!)));
        Assert.All(steps, s => Assert.Equal(JsonValueKind.Object, s.GetProperty("parameters").ValueKind));
        Assert.All(steps, s => Assert.True(s.GetProperty("startedAt").GetDateTimeOffset() <= s.GetProperty("endedAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Models_OfTheStore_HaveTheEvidenceOfTheirGates()
    {
        var model = await ToolAsync("models", "show", "taxi-tips@production", "--json", "--store", story.Store);
        Assert.Equal(2, model.GetProperty("version").GetInt32());
        Assert.All(model.GetProperty("gates").EnumerateArray(), g => Assert.True(g.GetProperty("passed").GetBoolean()));
        Assert.Equal(3, model.GetProperty("gates").GetArrayLength());
    }

    private static async Task<JsonElement> ToolAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await MlopsTool.InvokeAsync(arguments, output, error, TestContext.Current.CancellationToken);
        Assert.True(code == MlopsTool.Success, error.ToString() + output);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
