namespace Mlops.Data.Validation.Tests;

public sealed class RowValidatorTests
{
    private static readonly DataSchema Columns = new(
        new Field("id", ColumnType.Int64, false) { Domain = new IntegerRange(1) },
        new Field("fare", ColumnType.Float64) { Domain = new NumberRange(0, 500) },
        new Field("kind", ColumnType.String) { Domain = new AllowedValues(["a", "b"]) },
        new Field("plate", ColumnType.String) { Domain = new TextRules { Pattern = "[A-Z]+", MaxBytes = 10 } },
        new Field("start", ColumnType.Timestamp),
        new Field("end", ColumnType.Timestamp));

    private static readonly DataSchema Schema = Columns.With(new SchemaRules
    {
        RowRules = [new RowRule("ends later", Columns.Time("end") >= Columns.Time("start"))],
    });

    [Fact]
    public void Validate_ABatch_NamesEveryRowAndRule()
    {
        using var batch = Batch([1L, 1.0, "a", "X", 1L, 2L], [null, -1.0, "c", "x", 3L, 2L], [2L, null, null, null, 3L, null], [0L, double.NaN, "b", "Y", 1L, 1L]);
        var validator = RowValidator.Compile(Schema);
        var verdicts = new RowVerdicts();
        Assert.Equal(2, validator.Validate(batch, verdicts));
        Assert.Equal([false, true, false, true], Enumerable.Range(0, 4).Select(i => verdicts.Failing[i]));
        Assert.Equal(
            ["MLOPS3004", "MLOPS3006", "MLOPS3007", "MLOPS3032", "MLOPS3037"],
            verdicts.Failures.Where(f => f.Row == 1).Select(f => validator.Checks[f.Check].Code));
        Assert.Equal(["id", "fare"], verdicts.Failures.Where(f => f.Row == 3).Select(f => validator.Checks[f.Check].Column));
    }

    [Fact]
    public void Validate_ManyRandomRows_IsTheSameOneByOne()
    {
        var random = new Random(7);
        object?[] Next() =>
        [
            random.Next(4) == 0 ? null : (long)random.Next(-1, 3), random.Next(600) - 50.0, random.Next(3) == 0 ? "c" : "a", random.Next(2) == 0 ? "AB" : "a",
            (long)random.Next(5), random.Next(3) == 0 ? null : (long)random.Next(5),
        ];
        using var batch = Batch([.. Enumerable.Range(0, 700).Select(_ => Next())]);
        var validator = RowValidator.Compile(Schema);
        var (all, one) = (new RowVerdicts(), new RowVerdicts());
        validator.Validate(batch, all);
        for (var row = 0; row < batch.RowCount; row++)
        {
            using var single = batch.Slice(row, 1);
            validator.Validate(single, one);
            Assert.Equal(all.Failures.Where(f => f.Row == row).Select(f => f.Check), one.Failures.Select(f => f.Check));
            Assert.Equal(!all.Failing[row], validator.IsValid(single));
        }
        Assert.False(validator.IsValid(batch));
    }

    [Fact]
    public void IsValid_OfAValidRow_AllocatesNothing()
    {
        using var batch = Batch([1L, 1.0, "a", "XYZ", 1L, 2L]);
        var validator = RowValidator.Compile(Schema);
        var verdicts = new RowVerdicts();
        // The pattern builds its states while it sees its first texts.
        for (var i = 0; i < 100; i++) Assert.True(validator.IsValid(batch) && validator.Validate(batch, verdicts) == 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            validator.IsValid(batch);
            validator.Validate(batch, verdicts);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Compile_RulesThatTolerateAShare_WeighAsAWarning()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Int64) { Domain = new IntegerRange(1) { MinMass = 0.9 } });
        Assert.Empty(RowValidator.Compile(schema).Checks);
        Assert.Equal(Severity.Warning, Assert.Single(RowValidator.Compile(schema, failAt: Severity.Warning).Checks).Severity);
    }

    [Fact]
    public void Compile_AnotherType_OrABatchOfOtherColumns_IsATypedError()
    {
        var other = new DataSchema(new Field("fare", ColumnType.String));
        Assert.Equal("MLOPS2002", Assert.Throws<SchemaException>(() => RowValidator.Compile(Schema, columns: other)).Code);
        using var batch = new BatchBuilder(other).Build();
        Assert.Equal("MLOPS2002", Assert.Throws<SchemaException>(() => RowValidator.Compile(Schema).IsValid(batch)).Code);
    }

    private static DataBatch Batch(params object?[][] rows)
    {
        var builder = new BatchBuilder(Columns);
        foreach (var row in rows)
        {
            builder.Primitive<long>(0).Append((long?)row[0]);
            builder.Primitive<double>(1).Append((double?)row[1]);
            builder.Text(2).Append((string?)row[2]);
            builder.Text(3).Append((string?)row[3]);
            builder.Primitive<long>(4).Append((long?)row[4]);
            builder.Primitive<long>(5).Append((long?)row[5]);
        }
        return builder.Build();
    }
}
