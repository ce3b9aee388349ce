namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>What is wrong with one column may lie across others: a quote swallows what follows it, a doubled property is shown with its line.</summary>
public sealed class SensitiveBadRowTests : IDisposable
{
    private static readonly DataSchema Open = new(
        new Field("id", ColumnType.Int64), new Field("note", ColumnType.String), new Field("mail", ColumnType.String));

    private static readonly DataSchema Marked = Open.With(Open["mail"] with { IsSensitive = true });

    private readonly string folder = Directory.CreateTempSubdirectory("sensitive").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    // The note of the first row ends in the second one.
    [InlineData("note", "1,\"a,secret1@x.org\n2,\"b,secret2@x.org\n")]
    // Its quotes are in order, and it is no number.
    [InlineData("id", "\"1,a,secret1@x.org\n2\",b,secret2@x.org\n")]
    public async Task ReadCsv_FieldThatReachesAcrossOthers_IsNotShown(string column, string rows)
    {
        var bad = Assert.Single(await BadRows(Csv(rows, Marked)));
        Assert.Equal((column, Field.HiddenText), (bad.Column, bad.Text));
        Assert.DoesNotContain("secret", bad.Problem.ToString(), StringComparison.Ordinal);
        // Nothing is hidden without a mark.
        Assert.Contains("secret1", Assert.Single(await BadRows(Csv(rows, Open))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadCsv_OtherFaultOfAColumnThatIsNotMarked_IsShown() =>
        Assert.Equal(["\"one\"", "two"], (await BadRows(Csv("\"one\",a,secret1\ntwo,b,secret2\n", Marked))).Select(b => b.Text));

    [Theory]
    [InlineData("1,\"a,secret1@x.org\n2,\"b,secret2@x.org\n")]
    [InlineData("\"1,a,secret1@x.org\n2\",b,secret2@x.org\n")]
    public async Task Quarantine_CsvRowsStoredBeforeTheMark_ShowsNoFieldThatReachesAcrossOthers(string rows) =>
        Assert.Contains(Field.HiddenText, await Quarantined(Csv(rows, Open)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"id\":1,\"id\":2,\"mail\":\"secret1\"}\n")]
    [InlineData("{\"id\":{\"mail\":\"secret1\"}}\n")]
    public async Task Quarantine_JsonRowsStoredBeforeTheMark_ShowsNoMoreThanTheColumn(string rows) =>
        Assert.Contains(Field.HiddenText, await Quarantined(Json(rows, Open)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"id\":1,\"id\":2,\"mail\":\"secret1\"}\n")]
    [InlineData("{\"id\":{\"mail\":\"secret1\"}}\n")]
    public async Task ReadJsonLines_ValueThatHoldsOthers_IsNotShown(string rows)
    {
        var bad = Assert.Single(await BadRows(Json(rows, Marked)));
        Assert.Equal(("id", Field.HiddenText), (bad.Column, bad.Text));
        Assert.DoesNotContain("secret", bad.Problem.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> Quarantined(Dataset<Row> data)
    {
        var output = Path.Combine(folder, "out");
        await (data with { Source = new OpenSource(data.Source) }).QuarantineAsync(Marked, new(output), TestContext.Current.CancellationToken);
        var text = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        return text;
    }

    private static async Task<IReadOnlyList<BadRow>> BadRows(Dataset<Row> data)
    {
        var log = new BadRowLog();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { BadRows = log })) batch.Dispose();
        return [.. log.First()];
    }

    private Dataset<Row> Csv(string rows, DataSchema schema)
    {
        var path = Path.Combine(folder, "in.csv");
        File.WriteAllText(path, "id,note,mail\n" + rows);
        return Mlops.Data.Csv.Files(path, schema, new CsvOptions { BadRows = BadRowPolicy.Skip(100) });
    }

    private Dataset<Row> Json(string rows, DataSchema schema)
    {
        var path = Path.Combine(folder, "in.jsonl");
        File.WriteAllText(path, rows);
        return JsonLines.Files(path, schema, new JsonLinesOptions { BadRows = BadRowPolicy.Skip(100) });
    }
}
