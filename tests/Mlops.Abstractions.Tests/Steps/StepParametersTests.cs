using System.Text.Json;

namespace Mlops.Abstractions.Tests.Steps;

public class StepParametersTests
{
    private static StepParameters All => StepParameters.None
        .With("z", 0.1).With("a", "ä\"\n<i>").With("none", (string?)null).With("empty", "").With("big", long.MinValue).With("yes", true)
        .With("list", new[] { "Iı", "b" }).With("huge", 1e300).With("minus", -0.0).With("nan", double.NaN).With("inf", double.NegativeInfinity)
        .WithJson("json", json =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(1.5);
            json.WriteEndArray();
        });

    private const string Canonical =
        """{"a":"\u00E4\u0022\n\u003Ci\u003E","big":-9223372036854775808,"empty":"","huge":1E+300,"inf":"-Infinity","json":[1.5],"""
        + """
        "list":["I\u0131","b"],"minus":-0,"nan":"NaN","none":null,"yes":true,"z":0.1}
        """;

    [Fact]
    public void ToCanonicalJson_EveryKindOfValue_IsSortedAndCompact() => Assert.Equal(Canonical, All.ToCanonicalJson());

    [Fact]
    public void ToCanonicalJson_UnderAnyCulture_IsTheSame() => Cultures.Each(() => Assert.Equal(Canonical, All.ToCanonicalJson()));

    [Fact]
    public void ToCanonicalJson_IsJsonThatReadsBack()
    {
        using var document = JsonDocument.Parse(All.ToCanonicalJson());
        Assert.Equal(0.1, document.RootElement.GetProperty("z").GetDouble());
        Assert.Equal("ä\"\n<i>", document.RootElement.GetProperty("a").GetString());
        Assert.Equal(12, document.RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void Equals_OtherOrderOfWith_IsEqual()
    {
        Assert.Equal(StepParameters.None.With("a", 1).With("b", 2), StepParameters.None.With("b", 2).With("a", 1));
        Assert.NotEqual(StepParameters.None.With("a", (string?)null), StepParameters.None.With("a", "null"));
        Assert.NotEqual(StepParameters.None.With("a", "1"), StepParameters.None.With("a", 1));
        Assert.Equal("{}", StepParameters.None.ToCanonicalJson());
    }

    [Fact]
    public void With_NameGivenTwiceOrNothingWritten_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => StepParameters.None.With("a", 1).With("a", 2));
        Assert.Throws<ArgumentException>(() => StepParameters.None.With("", 1));
        Assert.Throws<ArgumentException>(() => StepParameters.None.WithJson("a", _ => { }));
    }

    [Fact]
    public void With_LeavesTheFormerParametersAlone()
    {
        var one = StepParameters.None.With("a", 1);
        _ = one.With("b", 2);
        Assert.Equal("{\"a\":1}", one.ToCanonicalJson());
    }
}
