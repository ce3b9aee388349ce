namespace Mlops.Data.Tests;

public sealed class ReadingKeyTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("id", ColumnType.Int64), ("fare", ColumnType.Float64));

    private static readonly TextInput[] Inputs = [TextInput.FromBytes("a.csv", "id,fare\n1,2\n"u8.ToArray())];

    [Fact]
    public void ReadingKey_OfEveryWayToRead_IsAnotherOne()
    {
        var csv = Csv.From("a", Inputs, Schema);
        IDataSource?[] sources =
        [
            csv.Source,
            Csv.From("a", Inputs, Schema, new CsvOptions { Delimiter = ';' }).Source,
            Csv.From("a", Inputs, Schema, new CsvOptions { NullTokens = ["-"] }).Source,
            Csv.From("a", Inputs, Schema, new CsvOptions { BadRows = BadRowPolicy.Skip(3) }).Source,
            Csv.From("a", Inputs, CsvText.Schema(("id", ColumnType.String)), null).Source,
            JsonLines.From("a", Inputs, Schema).Source,
            csv.Where(Schema.Number("fare") > 1).Source,
            csv.Where(Schema.Number("fare") > 2).Source,
            csv.Take(1).Source,
            csv.Take(2).Source,
            csv.Split(byKey: Schema.Handle("id"), holdout: 0.2).Training.Data.Source,
            csv.Split(byKey: Schema.Handle("id"), holdout: 0.3).Training.Data.Source,
            csv.Split(byKey: Schema.Handle("id"), holdout: 0.2).Holdout.Data.Source,
        ];
        string[] keys = [.. sources.Select(s => s!.ReadingKey!)];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, Assert.NotEmpty);
    }

    [Fact]
    public void ReadingKey_OfTheSameReading_IsTheSameWhateverItIsCalled() => Assert.Equal(
        Csv.From("a", Inputs, Schema).Where(Schema.Number("fare") > 1).Source.ReadingKey,
        Csv.From("b", Inputs, Schema).Where(Schema.Number("fare") > 1).Source.ReadingKey);

    [Fact]
    public void ReadingKey_OfASampleAndOfWhatIsOverIt_IsNull()
    {
        var sample = Csv.From("a", Inputs, Schema).Sample(0.5, seed: 1);
        Assert.Null(sample.Source.ReadingKey);
        Assert.Null(sample.Where(Schema.Number("fare") > 1).Source.ReadingKey);
        Assert.Null(Rows.Of(Schema, []).ReadingKey);
    }
}
