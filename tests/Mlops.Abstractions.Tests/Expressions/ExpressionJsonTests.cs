using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Expressions;

public class ExpressionJsonTests
{
    private static readonly DataSchema Schema = Samples.Schema;

    [Fact]
    public void Read_WhatWriteWrote_GivesTheSameTextAndJson() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var samples = new Samples(seed);
            Expression expression = seed % 2 == 0 ? samples.Number(8) : samples.Boolean(8);
            var json = Json(expression);
            var read = ExpressionJson.Read(JsonDocument.Parse(json).RootElement);
            Assert.Equal(expression.ToString(), read.ToString());
            Assert.Equal(json, Json(read));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_TheLabelOfTheTaxiTrips_IsAsDocumented() => Assert.Equal(
        """{"formatVersion":1,"expression":{"op":">","left":{"column":"f","type":"float32"},"right":{"op":"*","left":{"number":0.2},"right":{"column":"d","type":"float64"}}}}""",
        Json(Schema.Number("f") > 0.2 * Schema.Number("d")));

    [Fact]
    public void Write_Functions_AreOfVersion2AsDocumented()
    {
        Assert.Equal(
            """{"formatVersion":2,"expression":{"op":"log1p","operand":{"op":"max","left":{"column":"f","type":"float32"},"right":{"number":0}}}}""",
            Json(Schema.Number("f").Max(0).Log1p()));
        Assert.Equal(
            """{"formatVersion":2,"expression":{"op":"if","condition":{"op":"nan","operand":{"column":"d","type":"float64"}},"then":{"number":1},"else":{"op":"coalesce","left":{"column":"d","type":"float64"},"right":{"number":0}}}}""",
            Json(Expression.If(Schema.Number("d").IsNaN(), 1, Schema.Number("d").Coalesce(0))));
        Assert.Equal(
            """{"formatVersion":2,"expression":{"op":"not","operand":{"op":"missing","operand":{"op":"+","left":{"column":"d","type":"float64"},"right":{"number":1}}}}}""",
            Json(!(Schema.Number("d") + 1).IsMissing()));
    }

    [Fact]
    public void Write_WhetherAColumnIsMissing_StaysOfVersion1()
    {
        NumberExpression column = Schema.Number("d");
        const string Expected = """{"formatVersion":1,"expression":{"op":"missing","operand":{"column":"d","type":"float64"}}}""";
        Assert.Equal(Expected, Json(column.IsMissing()));
        Assert.Equal(Expected, Json(Schema.Number("d").IsMissing()));
    }

    [Theory]
    [InlineData("{}", MLOPS2004)]
    [InlineData("[]", MLOPS2004)]
    [InlineData("""{"formatVersion":0,"expression":{"number":1}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":3,"expression":{"number":1}}""", "MLOPS7002")]
    [InlineData("""{"formatVersion":1,"expression":{"op":"abs","operand":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"min","left":{"number":1},"right":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"not","operand":{"op":"nan","operand":{"number":1}}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"missing","operand":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":2,"expression":{"op":"missing","operand":{"text":"a"}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":2,"expression":{"op":"exp","operand":{"text":"a"}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":2,"expression":{"op":"coalesce","left":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":2,"expression":{"op":"if","condition":{"number":1},"then":{"number":1},"else":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":2,"expression":{"op":"pow","left":{"number":1},"right":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":7}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"number":"seven"}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"number":null}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"text":null}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"time":"yesterday"}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"column":"","type":"int32"}}""", "MLOPS2003")]
    [InlineData("""{"formatVersion":1,"expression":{"column":"a"}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"column":"a","type":"int33"}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"column":"a","type":"list<int32>"}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"nand","left":{"number":1},"right":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"+","left":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"+","left":{"number":1},"right":{"text":"a"}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"<","left":{"text":"a"},"right":{"text":"a"}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"in","operand":{"number":1},"values":[null]}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"in","operand":{"time":"2013-05-01T00:00:00Z"},"values":[]}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":"not","operand":{"number":1}}}""", MLOPS2004)]
    [InlineData("""{"formatVersion":1,"expression":{"op":null}}""", MLOPS2004)]
    public void Read_MalformedDocument_IsATypedError(string json, string code) =>
        Assert.Equal(code, Assert.Throws<SchemaException>(() => ExpressionJson.Read(JsonDocument.Parse(json).RootElement)).Code);

    [Fact]
    public void Read_UnknownOperation_SuggestsTheNearest()
    {
        var json = JsonDocument.Parse("""{"formatVersion":1,"expression":{"op":"missin","operand":{"column":"a","type":"int32"}}}""");
        var error = Assert.Throws<SchemaException>(() => ExpressionJson.Read(json.RootElement));
        Assert.Contains("the operation 'missin' is unknown. Did you mean 'missing'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedTooDeep_IsATypedError()
    {
        var text = new StringBuilder("""{"number":1}""");
        for (var i = 0; i < 55; i++) text.Insert(0, """{"op":"-","left":""").Append(""","right":{"number":1}}""");
        var json = JsonDocument.Parse($$"""{"formatVersion":1,"expression":{{text}}}""");
        Assert.Equal("MLOPS2006", Assert.Throws<SchemaException>(() => ExpressionJson.Read(json.RootElement)).Code);
    }

    [Fact]
    public void Read_DeepestExpression_FitsTheReaderOfArtifacts()
    {
        NumberExpression e = Schema.Number("d");
        for (var i = 1; i < 48; i++) e = 1 - e;
        using var document = JsonDocument.Parse($"[[[[[[[[{Json(e)}]]]]]]]]", new JsonDocumentOptions { MaxDepth = 64 });
        Assert.Equal(1, document.RootElement.GetArrayLength());
    }

    [Fact]
    public void Read_TruncatedOrChangedBytes_NeverThrowsAnythingElse()
    {
        var random = new Random(3);
        for (var n = 0; n < 2000; n++)
        {
            var bytes = Encoding.UTF8.GetBytes(Json(new Samples(n).Boolean(4)));
            for (var i = 0; i < 2; i++) bytes[random.Next(bytes.Length)] = (byte)"{}[]\",:0aopn"[random.Next(12)];
            try
            {
                using var document = JsonDocument.Parse(bytes);
                ExpressionJson.Read(document.RootElement);
            }
            catch (Exception e)
            {
                Assert.True(e is JsonException or SchemaException, e.ToString());
            }
        }
    }

    private const string MLOPS2004 = "MLOPS2004";

    private static string Json(Expression expression)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            ExpressionJson.Write(json, expression);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
