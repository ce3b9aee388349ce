namespace Mlops.Data.Validation.Tests;

/// <summary>The rules of <c>infer_schema</c> of TensorFlow Data Validation, computed by hand.</summary>
public sealed class SchemaInferenceTests
{
    [Fact]
    public async Task Infer_ValueInEveryRow_IsNonNullableAndAlwaysPresent()
    {
        var field = await Infer(ColumnType.String, ["a", "b"]);
        Assert.False(field.IsNullable);
        Assert.Equal(new Presence(1, 1), field.Presence);
        Assert.Equal(new AllowedValues(["a", "b"]), field.Domain);
    }

    [Fact]
    public async Task Infer_SomeMissing_HasNoMinimumShare()
    {
        var field = await Infer(ColumnType.String, ["a", null]);
        Assert.True(field.IsNullable);
        Assert.Equal(new Presence(0, 1), field.Presence);
    }

    [Fact]
    public async Task Infer_AllMissing_HasNoRules()
    {
        var field = await Infer(ColumnType.String, [null, null]);
        Assert.Equal(Presence.Optional, field.Presence);
        Assert.Null(field.Domain);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Infer_Text_HasAListUpToTheLimit(int distinct, bool expected)
    {
        var field = await Infer(ColumnType.String, Enumerable.Range(0, distinct).Select(i => (object?)$"v{i}"));
        Assert.Equal(expected, field.Domain is not null);
    }

    [Fact]
    public async Task Infer_InvalidUtf8_HasNoList() => Assert.Null((await Infer(ColumnType.String, [new byte[] { 0xFF }])).Domain);

    [Fact]
    public async Task Infer_Numbers_HaveOnlyNonNegativity()
    {
        Assert.Equal(new NumberRange(0), (await Infer(ColumnType.Float64, [0.0, 5.0])).Domain);
        Assert.Null((await Infer(ColumnType.Float64, [-0.1, 5.0])).Domain);
        Assert.Null((await Infer(ColumnType.Float64, [1.0], new() { InferNonNegative = false })).Domain);
    }

    [Fact]
    public async Task Infer_RangeMargin_WidensTheRangeButNotBelowZero()
    {
        var options = new InferenceOptions { RangeMargin = 0.5 };
        Assert.Equal(new NumberRange(0, 15), (await Infer(ColumnType.Int32, [1, 10, 0], options)).Domain);
        Assert.Equal(new NumberRange(-17.5, 12.5), (await Infer(ColumnType.Int32, [-10, 5], options)).Domain);
    }

    [Fact]
    public async Task Infer_Lenient_LeavesSlackForTheNextRun()
    {
        var field = await Infer(ColumnType.String, ["a"], InferenceOptions.Lenient);
        Assert.Equal(new Presence(0.95, 1), field.Presence);
        Assert.Equal(0.8, Assert.IsType<AllowedValues>(field.Domain).MinMass);
        Assert.True(field.IsNullable);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public async Task Infer_LenientAndAlmostAlwaysMissing_DemandsNoValue(int present, long expected)
    {
        var values = Enumerable.Range(0, 100).Select(i => i < present ? (object?)i : null);
        Assert.Equal(new Presence(0, expected), (await Infer(ColumnType.Int32, values, InferenceOptions.Lenient)).Presence);
        Assert.Equal(new Presence(0, 1), (await Infer(ColumnType.Int32, values)).Presence);
    }

    [Fact]
    public async Task Infer_NestedLists_CountsTheItemsOfEachLevel()
    {
        var nested = ColumnType.List(ColumnType.List(ColumnType.Int64));
        Assert.Equal(
            new ItemCount(2, 2) { Inner = new ItemCount(1) }, (await Infer(nested, [L(L(1L), L(1L, 2L)), null, L(L(3L), null)])).ItemCount);
        Assert.Equal(new ItemCount { Inner = new ItemCount(1, 1) }, (await Infer(nested, [L(), L(L(1L))])).ItemCount);
        Assert.Equal(new ItemCount(1), (await Infer(nested, [L(L()), L(L(), L(1L))])).ItemCount);
        Assert.Null((await Infer(nested, [L(), L(L())])).ItemCount);
    }

    [Fact]
    public async Task Infer_Bytes_BoundsTheirLengthWhenAsked()
    {
        Assert.Null((await Infer(ColumnType.Bytes, [new byte[2], new byte[4]])).Domain);
        Assert.Equal(new ByteLength(1, 5), (await Infer(ColumnType.Bytes, [new byte[2], new byte[4]], new() { LengthMargin = 0.5 })).Domain);
        Assert.Null((await Infer(ColumnType.Bytes, [null], new() { LengthMargin = 0.5 })).Domain);
    }

    private static object L(params object?[] items) => items;

    [Fact]
    public async Task Infer_ThenValidateTheSameData_FindsNothing()
    {
        var data = Trips.Day(5);
        var statistics = await data.ProfileAsync();
        Assert.Empty((await data.ValidateAsync(SchemaInference.Infer(statistics), statistics)).Findings);
    }

    private static async Task<Field> Infer(ColumnType type, IEnumerable<object?> values, InferenceOptions? options = null) =>
        SchemaInference.Infer(await Data.Statistics(type, values), options)["x"];
}
