namespace Mlops.Data.Validation.Tests;

public sealed class NestedRowValidatorTests
{
    private static readonly DataSchema Columns = new(
        new Field("grid", ColumnType.List(ColumnType.List(ColumnType.Int64)))
        {
            ItemCount = new ItemCount(1) { Inner = new ItemCount(null, 2) }, Domain = new IntegerRange(0),
        },
        new Field("photo", ColumnType.Bytes) { Domain = new ByteLength(1, 3) });

    private static readonly DataSchema Schema =
        Columns.With(new SchemaRules { RowRules = [new RowRule("has a photo", !Columns.Bytes("photo").IsMissing())] });

    [Fact]
    public async Task Validate_EachLevelAndTheBytes_NamesWhatIsBroken()
    {
        object?[][] rows =
        [
            [L(L(1L), L()), B(1)], [L(), B(1)], [L(L(1L, 2L, 3L)), B(1)], [L(L(-1L)), B(1)], [null, B()], [L(L(), null), null],
        ];
        await foreach (var batch in new MemorySource(Columns, rows).ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using var _ = batch;
            var validator = RowValidator.Compile(Schema);
            var verdicts = new RowVerdicts();
            validator.Validate(batch, verdicts);
            Assert.Equal(
                [
                    (1, "MLOPS3030", "column 'grid' has too few or too many items", "at least 1 item"),
                    (2, "MLOPS3030", "column 'grid' has too few or too many items in a list at nest level 2", "at most 2 items"),
                    (3, "MLOPS3006", "column 'grid' is out of range", "[0, +inf]"),
                    (4, "MLOPS3048", "column 'photo' has too few or too many bytes", "1 to 3 bytes"),
                    (5, "MLOPS3037", "the rule 'has a photo' does not hold", "!(photo is missing)"),
                ],
                verdicts.Failures.OrderBy(f => f.Row).Select(f => (f.Row, validator.Checks[f.Check].Code, validator.Checks[f.Check].Found, validator.Checks[f.Check].Expected)));
        }
    }

    [Fact]
    public async Task Quarantine_NestedListsAndBytes_ShowsTheirValues()
    {
        var path = Path.GetTempFileName();
        try
        {
            var data = new Dataset<Row>(new MemorySource(Columns, [[L(L(1L), L(-2L, null)), B(0xFF, 0, 1, 2)]]), Columns);
            var (_, report) = await data.QuarantineAsync(Schema, new(path), TestContext.Current.CancellationToken);
            Assert.Equal(1, report.FailedRows);
            var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains(",grid,MLOPS3006,\"[[1], [-2, ]]\",", lines[1], StringComparison.Ordinal);
            Assert.Contains(",photo,MLOPS3048,ff000102,", lines[2], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static object L(params object?[] items) => items;

    private static byte[] B(params byte[] bytes) => bytes;
}
