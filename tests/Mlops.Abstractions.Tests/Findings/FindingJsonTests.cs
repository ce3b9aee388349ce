using System.Text;
using System.Text.Json;

namespace Mlops.Abstractions.Tests.Findings;

public class FindingJsonTests
{
    [Fact]
    public void Read_WhatWriteWrote_IsTheSameFinding()
    {
        var finding = new Finding(Severity.Error, new Problem("MLOPS3006", "found ä", "where", "expected", "remedy"))
        {
            Column = "fare",
            Count = 3,
            Fraction = 0.1,
            Examples = [new ExampleRow("a.csv", 7, "-1"), new ExampleRow("a.csv", 9, null)],
        };
        Cultures.Each(() =>
        {
            var read = FindingJson.Read(Json(finding));
            Assert.Equal(finding with { Examples = [] }, read with { Examples = [] });
            Assert.Equal(finding.Examples, read.Examples);
        });
    }

    [Fact]
    public void Write_WhatIsNotKnown_LeavesItOut()
    {
        var json = Json(new Finding(Severity.Info, new Problem("MLOPS3001", "found")));
        Assert.Equal("code severity found examples", string.Join(' ', json.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("info", json.GetProperty("severity").GetString());
        var read = FindingJson.Read(json);
        Assert.Equal((null, null, null, ""), (read.Column, read.Count, read.Fraction, read.Problem.Remedy));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"code\":\"A\",\"severity\":\"bad\",\"found\":\"f\",\"examples\":[]}")]
    [InlineData("{\"code\":null,\"severity\":\"info\",\"found\":\"f\",\"examples\":[]}")]
    [InlineData("{\"code\":\"A\",\"severity\":\"info\",\"found\":\"f\",\"examples\":[{}]}")]
    [InlineData("{\"code\":\"A\",\"severity\":\"info\",\"found\":\"f\",\"count\":\"1\",\"examples\":[]}")]
    public void Read_AnythingElse_IsAFormatException(string text)
    {
        using var document = JsonDocument.Parse(text);
        Assert.Throws<FormatException>(() => FindingJson.Read(document.RootElement));
    }

    private static JsonElement Json(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) FindingJson.Write(json, finding);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
