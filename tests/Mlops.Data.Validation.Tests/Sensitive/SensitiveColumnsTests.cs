using System.Text;
using Mlops.Data;

namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>Of sensitive columns statistics, findings, quarantine and comparisons of rows say how many, and never what.</summary>
public sealed class SensitiveColumnsTests : IDisposable
{
    private static readonly DataSchema Open = new(
        new Field("id", ColumnType.Int64), new Field("mail", ColumnType.String), new Field("age", ColumnType.Float64),
        new Field("born", ColumnType.Timestamp), new Field("notes", ColumnType.List(ColumnType.String)));

    private static readonly DataSchema Marked = new(Open.Fields.Select(f => f.Name == "id" ? f : f with { IsSensitive = true }));

    private readonly string folder = Directory.CreateTempSubdirectory("sensitive").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Profile_SensitiveColumns_CountsWhatIsThereAndNothingElse()
    {
        var statistics = await Rows(Marked).ProfileAsync();
        Assert.All(statistics.Columns.Skip(1), c => Assert.Equal(
            new ColumnStatistics(c.Name, c.Type, 3, 1) { IsSensitive = true }, c));
        Assert.NotNull(statistics["id"].Numbers);
    }

    [Fact]
    public async Task Profile_SavedAndRead_SaysThatTheColumnIsSensitive()
    {
        var statistics = await Rows(Marked).ProfileAsync();
        var read = DatasetStatisticsJson.Read(System.Text.Json.JsonDocument.Parse(DatasetStatisticsJson.ToJson(statistics)).RootElement);
        Assert.True(read["mail"].IsSensitive);
        Assert.False(read["id"].IsSensitive);
        var schema = SchemaInference.Infer(read);
        Assert.True(schema["age"].IsSensitive);
        Assert.Null(schema["mail"].Domain);
    }

    [Fact]
    public async Task Profile_MarkedAfterwards_HoldsNoValueInItsFile()
    {
        var profile = await (Rows(Open) with { Schema = Marked }).CollectProfileAsync();
        using var file = new MemoryStream();
        profile.Save(file);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        Assert.Equal(-1, file.ToArray().AsSpan().IndexOf(BitConverter.GetBytes(48.25)));
    }

    [Fact]
    public async Task Profile_ToldToKeepSensitiveValues_IsThatOfAnyColumnWithItsMark()
    {
        var kept = await Rows(Marked).ProfileAsync(new StatisticsOptions { KeepSensitiveValues = true });
        var open = await Rows(Open).ProfileAsync();
        Assert.True(kept["age"].IsSensitive);
        var unmarked = kept with { Columns = [.. kept.Columns.Select(c => c with { IsSensitive = false })] };
        Assert.Equal(DatasetStatisticsJson.ToJson(open), DatasetStatisticsJson.ToJson(unmarked));
    }

    [Fact]
    public async Task Profile_CovarianceWithASensitiveColumn_IsLeftOut()
    {
        var options = new StatisticsOptions { Crosses = [("id", "age")] };
        Assert.Empty((await Rows(Marked).ProfileAsync(options)).Crosses);
        Assert.Single((await Rows(Open).ProfileAsync(options)).Crosses);
    }

    [Fact]
    public async Task Validate_RulesOfSensitiveColumns_AreDecidedAsForOthersWithoutAValueInTheReport()
    {
        var open = await Rows(Open).ValidateAsync(WithRules(Open));
        var marked = await Rows(Marked).ValidateAsync(WithRules(Marked));
        Assert.Equal(Of(open), Of(marked));
        Assert.Contains(marked.Findings, f => f is { Code: ValidationDiagnostics.OutOfRange, Column: "age" });
        Assert.Contains(marked.Findings, f => f is { Code: ValidationDiagnostics.UnexpectedValues, Column: "mail" });
        Assert.All(marked.Findings.SelectMany(f => f.Examples), e => Assert.Contains(e.Text, new[] { null, Field.HiddenText }));
        var text = Json(marked);
        Assert.All(Values, v => Assert.DoesNotContain(v, text, StringComparison.Ordinal));
        Assert.All(Values.Take(2), v => Assert.Contains(v, Json(open), StringComparison.Ordinal));

        static IEnumerable<(string, string?, long?)> Of(ValidationReport report) =>
            report.Findings.Select(f => (f.Code, f.Column, f.Count)).Order();
    }

    [Fact]
    public async Task Validate_MarkInTheSchemaAlone_HidesAsWell()
    {
        var report = await Rows(Open).ValidateAsync(WithRules(Marked));
        Assert.All(Values, v => Assert.DoesNotContain(v, Json(report), StringComparison.Ordinal));
        Assert.Null(report.Statistics["age"].Numbers);
    }

    [Fact]
    public async Task Validate_LimitOfADistributionThatIsNotKept_IsSaidToBeUndecided()
    {
        var rules = Marked.With(Marked["age"] with { Distribution = new DistributionLimits { Mean = new NumberRange(0, 1) } });
        var report = await Rows(Marked).ValidateAsync(rules);
        Assert.Equal((ValidationDiagnostics.NotDecided, "age"), (Assert.Single(report.Findings).Code, report.Findings[0].Column));
        var kept = await Rows(Marked).ValidateAsync(rules, null, ValidationOptions.Default with { Statistics = new() { KeepSensitiveValues = true } });
        Assert.Equal(ValidationDiagnostics.Distribution, Assert.Single(kept.Findings).Code);
    }

    [Fact]
    public async Task Skew_SensitiveColumnsAndKeys_ShowsWhichRowsAndNotWhatTheyHold()
    {
        var other = Rows(Marked, shift: 1);
        var byId = await Rows(Marked).Source.CompareRowsAsync(other.Source, ["id"]);
        Assert.Equal(3, byId.Find("age")!.Mismatches);
        Assert.All(byId.Columns.SelectMany(c => c.Samples), s => Assert.Equal(
            (Field.HiddenText, Field.HiddenText), (s.Training.Text, s.Serving.Text)));
        var byMail = await Rows(Marked).Source.CompareRowsAsync(other.Source, ["mail"]);
        Assert.Equal([Field.HiddenText], byMail.TrainingOnly.Samples.Select(s => s.Text).Distinct());
    }

    [Theory]
    [InlineData(QuarantineFormat.Csv)]
    [InlineData(QuarantineFormat.JsonLines)]
    public async Task Quarantine_FailedAndUnreadableRows_HoldNoValue(QuarantineFormat format)
    {
        var path = Path.Combine(folder, "in.csv");
        await File.WriteAllTextAsync(path, "id,mail,age\n1,secret1,48.25\n2,secret2,old48.25\n3,secret3,1,2\nx,secret4,4\n", TestContext.Current.CancellationToken);
        var columns = Open.Select(["id", "mail", "age"]);
        var rules = WithRules(Marked).Select(["id", "mail", "age"]);
        // The source knows of the mark, or the rules alone do.
        foreach (var declared in new[] { columns.WithSensitiveOf(Marked), columns })
        {
            var data = Csv.Files(path, declared, new CsvOptions { BadRows = BadRowPolicy.Skip(100) });
            var output = Path.Combine(folder, "out");
            var (_, report) = await data.QuarantineAsync(rules, new(output) { Format = format }, TestContext.Current.CancellationToken);
            Assert.Equal((0L, 1L, 3L), (report.GoodRows, report.FailedRows, report.UnreadableRows));
            var text = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
            Assert.All(Values, v => Assert.DoesNotContain(v, text, StringComparison.Ordinal));
            Assert.Contains(Field.HiddenText, text, StringComparison.Ordinal);
            // What is wrong with a column that is not sensitive is still shown.
            Assert.Contains(format == QuarantineFormat.Csv ? ",x," : "\"x\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadJsonLines_RowsThatCannotBeRead_AreNotShown()
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(
            path, "{\"id\":1,\"age\":\"48.25\"}\n{\"id\":2,\"mail\":\"secret2\",\"mail\":\"secret3\"}\nsecret1\n",
            TestContext.Current.CancellationToken);
        var data = JsonLines.Files(path, Marked, new JsonLinesOptions { BadRows = BadRowPolicy.Skip(100) });
        var log = new BadRowLog();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { BadRows = log })) batch.Dispose();
        Assert.Equal(3, log.Count);
        Assert.All(log.First(), r => Assert.Equal(Field.HiddenText, r.Text));
        Assert.All(log.First(), r => Assert.All(Values, v => Assert.DoesNotContain(v, r.Problem.ToString(), StringComparison.Ordinal)));
    }

    private static string[] Values => ["secret", "48.25", "1951-", "whisper"];

    private static DataSchema WithRules(DataSchema schema) => schema
        .With(schema["mail"] with { Domain = new AllowedValues(["nobody"]), IsUnique = true })
        .With(schema["age"] with { Domain = new NumberRange(0, 20), IsNullable = false })
        .With(schema["born"] with { Order = ValueOrder.StrictlyRising });

    private static Dataset<Row> Rows(DataSchema schema, int shift = 0)
    {
        var born = new DateTime(1951, 3, 4, 0, 0, 0, DateTimeKind.Utc);
        object?[][] rows =
        [
            [1L, $"secret{shift}", 48.25 + shift, born, new object?[] { "whisper" }],
            [2L, $"secret{shift}", 49.5 + shift, born, new object?[] { "whisper", null }],
            [3L, null, null, null, null],
            [4L, $"secret{shift + 1}", 17.125 + shift, born.AddDays(-1), Array.Empty<object?>()],
        ];
        return new Dataset<Row>(new MemorySource(schema, rows, 2), schema);
    }

    private static string Json(ValidationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) ValidationReportJson.Write(json, report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
