namespace Mlops.Transform.Tests;

public sealed class GeoDistanceTests
{
    private static readonly DataBatch Trips = Table.Of(
        Table.Doubles("lat", 48.8566, 90.5, null, 0, 0), Table.Doubles("lon", 2.3522, 0, 0, double.NaN, 0),
        Table.Doubles("toLat", 52.52, 0, 0, 0, 0), Table.Doubles("toLon", 13.405, 0, 0, 0, double.NegativeInfinity));

    private static readonly NumberColumn Lat = Trips.Schema.Number("lat");
    private static readonly NumberColumn Lon = Trips.Schema.Number("lon");
    private static readonly NumberColumn ToLat = Trips.Schema.Number("toLat");
    private static readonly NumberColumn ToLon = Trips.Schema.Number("toLon");

    // From Paris to Berlin.
    private static readonly double Way = GreatCircle.Kilometres(48.8566, 2.3522, 52.52, 13.405);

    [Fact]
    public async Task GeoDistance_AsANumber_HasNoValueWhereThereIsNoPlace()
    {
        Assert.Equal(877.46, Way, 0.01);
        Assert.Equal([Way, double.NaN, double.NaN, double.NaN, double.NaN], await DerivedColumn.NumbersAsync(
            Trips, t => t.GeoDistance(Lat, Lon, ToLat, ToLon).AsNumber(out var x).Standardize(x, missing: 0)));
    }

    [Fact]
    public async Task GeoDistance_WithASubstitute_TakesItWhereThereIsNoPlace()
    {
        var transform = await Trips.FitAsync(t => t.GeoDistance(Lat, Lon, ToLat, ToLon, missing: -1));
        Assert.Equal([(float)Way, -1, -1, -1, -1], transform.Apply(Trips).Select(r => r[0]));
        Assert.Equal("geo-distance(lat,toLat)", transform.Layout.Slots[0].Name);
        Assert.Equal(new NumberRange(-1, (float)(Math.PI * GreatCircle.Radius)), transform.Layout.Slots[0].Domain);
    }

    [Fact]
    public async Task GeoDistance_ToAFixedPlace_IsThatOfAColumnThatHoldsIt()
    {
        var transform = await Trips.FitAsync(t => t.GeoDistance(Lat, Lon, 52.52, 13.405, missing: 5000));
        var loaded = MemoryArtifact.Of(transform).Load();
        Assert.Equal([(float)Way, 5000, 5000, 5000, (float)GreatCircle.Kilometres(0, 0, 52.52, 13.405)], loaded.Apply(Trips).Select(r => r[0]));
        Assert.Equal("geo-distance(lat)", loaded.Layout.Slots[0].Name);
    }

    [Theory]
    [InlineData(1, TransformDiagnostics.NoPlace, "'lat' holds 90.5")]
    [InlineData(2, TransformDiagnostics.MissingValue, "'lat' has no value")]
    [InlineData(3, TransformDiagnostics.MissingValue, "'lon' has no value")]
    [InlineData(4, TransformDiagnostics.NoPlace, "'toLon' holds -Infinity")]
    public async Task GeoDistance_WithoutASubstitute_RefusesTheRowAndNamesItsColumn(int row, string code, string sentence)
    {
        using var one = Trips.Slice(row, 1);
        var error = await Assert.ThrowsAsync<ModelException>(() => one.FitAsync(t => t.GeoDistance(Lat, Lon, ToLat, ToLon)));
        Assert.Equal(code, error.Code);
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ARecordWithoutAPlace_IsRefusedAsInABatchAndLeavesTheNextOneRight()
    {
        using var good = Trips.Slice(0, 1);
        var transform = await good.FitAsync(t => t.GeoDistance(Lat, Lon, 52.52, 13.405).Cyclical(Lon, 360));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        foreach (var (latitude, longitude, sentence) in new (double, double, string)[]
        {
            (-90.5, 0, "'lat' holds -90.5"), (0, double.NaN, "'lon' has no value"), (0, double.NegativeInfinity, "'lon' holds -Infinity"),
        })
        {
            row.Primitive<double>(0).Append(latitude);
            row.Primitive<double>(1).Append(longitude);
            Assert.Contains(sentence, Assert.Throws<ModelException>(bound.Run).Message, StringComparison.Ordinal);
        }

        row.Primitive<double>(0).Append(48.8566);
        row.Primitive<double>(1).Append(2.3522);
        bound.Run();
        Assert.Equal(transform.Apply(good)[0], output.Dense.ToArray());
    }

    [Fact]
    public async Task GeoDistance_MoreRowsThanFitOnTheStack_GivesTheSame()
    {
        var random = new Random(3);
        double?[] Degrees(double most) => [.. Enumerable.Range(0, 500).Select(_ => (double?)((random.NextDouble() * 2 - 1) * most))];
        using var batch = Table.Of(Table.Doubles("a", Degrees(90)), Table.Doubles("b", Degrees(180)));
        var transform = await batch.FitAsync(t => t.GeoDistance(batch.Schema.Number("a"), batch.Schema.Number("b"), 10, 20)
            .GeoDistance(batch.Schema.Number("a"), batch.Schema.Number("b"), 10, 20, name: "way").AsNumber(out var way).AsIs(way));
        Assert.Equal(EveryWay.Text(EveryWay.RowByRow(transform, batch)), EveryWay.Text(EveryWay.InABatch(transform, batch)));
        Assert.All(transform.Apply(batch), row => Assert.Equal(row[0], row[1]));
    }

    [Fact]
    public void GeoDistance_WithAnOptionOutOfRange_IsRefused() => Assert.All(
        (Func<TransformBuilder, TransformBuilder>[])[
            t => t.GeoDistance(Lat, Lon, ToLat, ToLon, missing: double.NaN), t => t.GeoDistance(Lat, Lon, 90.1, 0),
            t => t.GeoDistance(Lat, Lon, 0, 360.1), t => t.GeoDistance(Lat, Lon, double.NaN, 0)],
        build => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => build(new TransformBuilder())).Code));

    [Theory]
    [InlineData("\"latitude\": 12.5", "\"latitude\": 95")]
    [InlineData("\"longitude\": 3.5", "\"longitude\": 1e9")]
    [InlineData("\"latitude\": 12.5,", "")]
    [InlineData("\"inputs\": [\n        \"lat\",\n        \"lon\"\n      ]", "\"column\": \"lat\"")]
    public async Task Load_ADamagedPlace_IsRefused(string from, string to)
    {
        using var one = Trips.Slice(0, 1);
        var artifact = MemoryArtifact.Of(await one.FitAsync(t => t.GeoDistance(Lat, Lon, 12.5, 3.5)));
        artifact.Replace("transform.json", from, to);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(artifact.Load).Code);
    }
}
