using System.Text;
using Mlops.Data;

namespace Mlops.Transform.Tests;

/// <summary>The cache keeps values of columns; of sensitive ones it keeps what protects them only.</summary>
public sealed class SensitiveSpanTests
{
    private static readonly DataSchema Schema = new(
        new Field("email", ColumnType.String) { IsSensitive = true }, new Field("fare", ColumnType.Float64));

    private static readonly byte[] Lines = Encoding.UTF8.GetBytes(
        "email,fare\n" + string.Concat(Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"person{i}@example.org,{i}\n"))));

    [Fact]
    public async Task FitAsync_ASensitiveColumn_KeepsNoneOfItsValues()
    {
        using var folder = new SpanFolder();
        var fit = await Estimator("one").FitAsync([Day()], folder.Cache);
        Assert.Equal(SpanOrigin.Read, fit.Readings.Single().Origin);
        Assert.True(File.ReadAllBytes(folder.Entries.Single()).AsSpan().IndexOf("person"u8) < 0);
    }

    [Fact]
    public async Task FitAsync_AnotherSecretKeyOfTheSameName_ReadsAgain()
    {
        using var folder = new SpanFolder();
        await Estimator("one").FitAsync([Day()], folder.Cache);
        Assert.Equal(SpanOrigin.Cache, (await Estimator("one").FitAsync([Day()], folder.Cache)).Readings.Single().Origin);
        Assert.Equal(SpanOrigin.Read, (await Estimator("two").FitAsync([Day()], folder.Cache)).Readings.Single().Origin);
    }

    private static TransformEstimator Estimator(string secret) => new TransformBuilder()
        .WithKeys(TestKeys.Of("people", $"the key of the people, number {secret}"))
        .KeyedHash(new TextColumn("email", ColumnType.String), "people", out var code)
        .OneHot(code, maxSize: 50).Standardize(Schema.Number("fare")).Build();

    private static TrainingSet<Row> Day() => new(Csv.From("day", [TextInput.FromBytes("day.csv", Lines)], Schema));
}
