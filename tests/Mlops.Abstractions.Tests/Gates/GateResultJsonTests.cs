using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mlops.Tests;

public sealed class GateResultJsonTests
{
    private static readonly GateResult Failed = new("auc >= 0.8 on every slice", false, "auc is 0.75 on slice 'hour=5'.")
    {
        Measured = 0.75,
        Threshold = 0.8,
        Slice = "hour=5",
    };

    [Fact]
    public void Read_WhatWriteWrote_IsEqual()
    {
        Assert.Equal(Failed, GateResultJson.Read(Parse(Json(Failed))));
        var undefined = new GateResult("auc >= 0.8", false, "auc is undefined.");
        Assert.Equal(undefined, GateResultJson.Read(Parse(Json(undefined))));
    }

    [Fact]
    public void Write_InAnotherCulture_GivesTheSameBytes()
    {
        var expected = Json(Failed);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, Json(Failed));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Read_NewerFormat_NamesBothVersions()
    {
        var newer = Json(Failed).Replace("\"formatVersion\":1", "\"formatVersion\":2", StringComparison.Ordinal);
        var error = Assert.Throws<ArtifactException>(() => GateResultJson.Read(Parse(newer)));
        Assert.Equal(DiagnosticCodes.NewerFormat, error.Code);
        Assert.Contains("version 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("at most 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"formatVersion":1,"gate":null,"passed":true,"reason":"","measured":null,"threshold":null,"slice":""}""")]
    [InlineData("""{"formatVersion":1,"gate":"g","passed":"yes","reason":"","measured":null,"threshold":null,"slice":""}""")]
    public void Read_AnythingElse_IsATypedError(string text)
    {
        var error = Assert.Throws<ArtifactException>(() => GateResultJson.Read(Parse(text)));
        Assert.Equal(DiagnosticCodes.InvalidDocument, error.Code);
    }

    private static string Json(GateResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) GateResultJson.Write(json, result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonElement Parse(string text) => JsonDocument.Parse(text).RootElement;
}
