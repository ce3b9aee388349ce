using System.Security.Cryptography;

namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>Profiles of marked columns: kept values keep their mark, marks are not mixed, weights do not tell what they are.</summary>
public sealed class SensitiveProfileTests
{
    private static readonly StatisticsOptions Kept = new() { KeepSensitiveValues = true };

    private static readonly DataSchema Open = new(new Field("id", ColumnType.Int64), new Field("age", ColumnType.Float64));

    private static readonly DataSchema Marked = Open.With(Open["age"] with { IsSensitive = true });

    [Fact]
    public async Task Infer_FromValuesThatAreKept_StillMarksTheColumn()
    {
        var statistics = await Rows(Marked).ProfileAsync(Kept);
        Assert.Equal((true, false), (statistics["age"].IsSensitive, statistics["id"].IsSensitive));
        Assert.NotNull(statistics["age"].Numbers);
        Assert.Equal((true, false), (SchemaInference.Infer(statistics)["age"].IsSensitive, SchemaInference.Infer(statistics)["id"].IsSensitive));
    }

    [Fact]
    public async Task Suggest_FromValuesThatAreKept_IsThatOfAnyColumn()
    {
        var open = await Rows(Open).SuggestAsync();
        Assert.Contains(open, s => s.Column == "age");
        Assert.Equal(
            open.Select(s => (s.Id, s.Evidence)),
            (await Rows(Marked).SuggestAsync(null, new() { Statistics = Kept })).Select(s => (s.Id, s.Evidence)));
    }

    [Fact]
    public async Task Suggest_MarkInTheSchemaAlone_SuggestsNothingForItsValuesAndKeepsTheMark()
    {
        Assert.DoesNotContain(await Rows(Open).SuggestAsync(Marked), s => s.Id.StartsWith("age.range", StringComparison.Ordinal));
        Assert.Contains(await Rows(Open).SuggestAsync(), s => s.Id.StartsWith("age.range", StringComparison.Ordinal));
        Assert.True(ConstraintSuggestions.Bare(await Rows(Marked).ProfileAsync())["age"].IsSensitive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Merge_ProfilesOfBeforeAndAfterTheMark_IsRefused(bool isFirstMarked)
    {
        var first = await Rows(isFirstMarked ? Marked : Open).CollectProfileAsync();
        var second = await Rows(isFirstMarked ? Open : Marked).CollectProfileAsync();
        var error = Assert.Throws<DataException>(() => first.Merge(second));
        Assert.Equal(ValidationDiagnostics.OtherProfile, error.Code);
        Assert.Contains("'age'", error.Message, StringComparison.Ordinal);
        Assert.Equal(40, first.RowCount);
    }

    [Fact]
    public async Task Load_FileOfTheFirstVersionWithAMark_IsRefused()
    {
        var file = OfVersion1(await Saved(Marked));
        var error = Assert.Throws<DataException>(() => DatasetProfile.Load(new MemoryStream(file)));
        Assert.Equal(ValidationDiagnostics.InvalidDocument, error.Code);
        Assert.Contains("'age'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_FileOfTheFirstVersionWithoutMarks_ReadsIt() =>
        Assert.Equal(
            (await Rows(Open).CollectProfileAsync()).ToStatistics().ToJson(),
            DatasetProfile.Load(new MemoryStream(OfVersion1(await Saved(Open)))).ToStatistics().ToJson());

    [Fact]
    public async Task Profile_WeightedByASensitiveColumn_IsRefusedUnlessItsValuesAreKept()
    {
        foreach (var options in new[] { new StatisticsOptions { Weight = "age" }, new() { ColumnWeights = new Dictionary<string, string> { ["id"] = "age" } } })
        {
            var error = await Assert.ThrowsAsync<SchemaException>(async () => await Rows(Marked).ProfileAsync(options));
            Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
            Assert.NotNull((await Rows(Marked).ProfileAsync(options with { KeepSensitiveValues = true }))["id"].Weighted);
        }
    }

    private static async Task<byte[]> Saved(DataSchema schema)
    {
        using var stream = new MemoryStream();
        (await Rows(schema).CollectProfileAsync()).Save(stream);
        return stream.ToArray();
    }

    /// <summary>The same bytes with the version that was the first, and the digest of them.</summary>
    private static byte[] OfVersion1(byte[] file)
    {
        var body = file[..^SHA256.HashSizeInBytes];
        BitConverter.TryWriteBytes(body.AsSpan("MLOPSPRF".Length), 1);
        return [.. body, .. SHA256.HashData(body)];
    }

    private static Dataset<Row> Rows(DataSchema schema) => new(
        new MemorySource(schema, [.. Enumerable.Range(1, 40).Select(i => new object?[] { (long)i, 17.5 + i % 13 * 1.25 })], 7), schema);
}
