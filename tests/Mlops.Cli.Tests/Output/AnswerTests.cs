namespace Mlops.Cli.Tests.Output;

public sealed class AnswerTests
{
    [Fact]
    public void Table_ForAFile_IsNeitherWrappedNorPadded()
    {
        using var output = new StringWriter();
        var wide = string.Join(' ', Enumerable.Repeat("[word]", 200));
        Answer.Table(output, ["a", "b"], [["1", wide], ["22", "x"]]);
        var lines = output.ToString().Split('\n');
        Assert.Contains(wide, lines[3], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Equal(l.TrimEnd(), l));
    }

    [Fact]
    public void Json_OfAnything_EndsWithALineFeedAndHasNoCarriageReturn()
    {
        using var output = new StringWriter();
        Answer.Json(output, w =>
        {
            w.WriteStartObject();
            w.WriteNumber("a", 1);
            w.WriteEndObject();
        });
        Assert.Equal("{\n  \"a\": 1\n}\n", output.ToString());
    }
}
