using System.Diagnostics;

namespace Mlops.Abstractions.Tests.Schemas;

public class TextPatternTests
{
    [Theory]
    [InlineData("a|b", "a", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("[0-9]+", "12", true)]
    [InlineData("[0-9]+", "12\n", false)]
    [InlineData("", "", true)]
    public void Compile_APattern_MatchesWholeTexts(string pattern, string text, bool expected) =>
        Assert.Equal(expected, TextPattern.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?>a)")]
    public void Compile_WhatIsNoPatternOrHasNoLinearTime_IsATypedError(string pattern)
    {
        var error = Assert.Throws<SchemaException>(() => TextPattern.Compile(pattern, "column 'plate'"));
        Assert.Equal("MLOPS2010", error.Code);
        Assert.Contains("column 'plate'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_ALongPattern_IsRefused() =>
        Assert.Equal("MLOPS2010", Assert.Throws<SchemaException>(() => TextPattern.Compile(new string('a', TextPattern.MaxLength + 1))).Code);

    [Fact]
    public void Match_OfAPatternThatBacktracks_EndsSoon()
    {
        var clock = Stopwatch.StartNew();
        Assert.DoesNotMatch(TextPattern.Compile("(a+)+"), new string('a', 50_000) + "!");
        // Backtracking would take longer than the age of the universe: any bound tells the two apart.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Schema_WithABrokenPattern_IsRefusedWhenItIsBuilt() => Assert.Equal(
        "MLOPS2010",
        Assert.Throws<SchemaException>(() => new DataSchema(new Field("t", ColumnType.String) { Domain = new TextRules { Pattern = "[" } })).Code);
}
