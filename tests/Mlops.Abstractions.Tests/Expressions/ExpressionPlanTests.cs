using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Expressions;

public class ExpressionPlanTests
{
    private static readonly DataSchema Schema = Samples.Schema;

    [Fact]
    public void EvaluateNumbers_RandomExpressionsAndBatches_EqualTheInterpreterBitForBit() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var samples = new Samples(seed);
            using var batch = samples.Batch();
            var expression = samples.Number(4);
            var (values, isPresent) = Numbers(expression, batch);
            for (var row = 0; row < batch.RowCount; row++)
            {
                var expected = (double?)Interpreter.Value(expression, new Row(batch, row));
                Assert.Equal(expected.HasValue, isPresent[row]);
                Assert.Equal(Bits(expected ?? double.NaN), Bits(values[row]));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EvaluateNumber_RandomExpressionsAndRows_HasTheBitsOfTheBatch() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var samples = new Samples(seed);
            using var batch = samples.Batch();
            foreach (var expression in new Expression[] { samples.Number(4), samples.Boolean(5) })
            {
                var plan = ExpressionPlan.Compile(expression, Schema);
                var values = new double[batch.RowCount];
                plan.EvaluateNumbers(batch, values, new bool[batch.RowCount]);
                for (var row = 0; row < batch.RowCount; row++) Assert.Equal(Bits(values[row]), Bits(plan.EvaluateNumber(batch.Columns, row)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EvaluateBooleans_RandomExpressionsAndBatches_EqualTheInterpreter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var samples = new Samples(seed);
            using var batch = samples.Batch();
            var expression = samples.Boolean(5);
            var values = new bool[batch.RowCount];
            var isPresent = new bool[batch.RowCount];
            ExpressionPlan.Compile(expression, Schema).EvaluateBooleans(batch, values, isPresent);
            for (var row = 0; row < batch.RowCount; row++)
            {
                var expected = (bool?)Interpreter.Value(expression, new Row(batch, row));
                Assert.Equal(expected, isPresent[row] ? values[row] : null);
                if (!isPresent[row]) Assert.False(values[row]);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EvaluateNumbers_OfABoolean_GivesOneZeroAndNaN()
    {
        using var batch = Batch(d: [3, 1, null]);
        var (values, isPresent) = Numbers(Schema.Number("d") > 2, batch);
        Assert.Equal([1, 0, double.NaN], values);
        Assert.Equal([true, true, false], isPresent);
    }

    [Fact]
    public void EvaluateNumbers_Int64Beyond2To53_IsRoundedToTheNearestFloat64()
    {
        var builder = new BatchBuilder(new DataSchema(new Field("l", ColumnType.Int64)));
        builder.Primitive<long>(0).Append((1L << 53) + 1);
        using var batch = builder.Build();
        var values = new double[1];
        ExpressionPlan.Compile(batch.Schema.Number("l") + 0, batch.Schema).EvaluateNumbers(batch, values, new bool[1]);
        Assert.Equal(9007199254740992.0, values[0]);
    }

    [Fact]
    public void EvaluateBooleans_OfANumber_SaysWhatToDo()
    {
        using var batch = Batch(d: [1]);
        var plan = ExpressionPlan.Compile(Schema.Number("d") + 1, Schema);
        var error = Assert.Throws<SchemaException>(() => plan.EvaluateBooleans(batch, new bool[1], new bool[1]));
        Assert.Equal("MLOPS2006: The expression 'd + 1' is a number. Expected true or false. Compare it with a threshold.", error.Message);
    }

    [Fact]
    public void Compile_UnknownColumn_SuggestsTheNearestName()
    {
        var fares = new NumberColumn("fares", ColumnType.Float32);
        var error = Assert.Throws<SchemaException>(() => ExpressionPlan.Compile(fares > 1, new DataSchema(new Field("fare", ColumnType.Float32)), "label"));
        Assert.Equal("MLOPS2001: Column 'fares' is not in the schema (label). Did you mean 'fare'?", error.Message);
    }

    [Fact]
    public void Compile_ColumnOfAnotherType_NamesBothTypes()
    {
        var fare = new NumberColumn("fare", ColumnType.Float32);
        var error = Assert.Throws<SchemaException>(() => ExpressionPlan.Compile(fare > 1, new DataSchema(new Field("fare", ColumnType.Float64))));
        Assert.Equal(DiagnosticCodes.WrongColumnType, error.Code);
        Assert.Contains("Column 'fare' is of type float64. Expected float32.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_TextOrTime_IsRefused()
    {
        Assert.Equal(DiagnosticCodes.InvalidExpression, Assert.Throws<SchemaException>(() => ExpressionPlan.Compile(Schema.Text("s"), Schema)).Code);
        Assert.Equal(DiagnosticCodes.InvalidExpression, Assert.Throws<SchemaException>(() => ExpressionPlan.Compile(Schema.Time("t"), Schema)).Code);
    }

    [Fact]
    public void Evaluate_BatchWithOtherColumns_IsRefusedAndOneWithMoreColumnsBehindIsNot()
    {
        var plan = ExpressionPlan.Compile(Schema.Number("i") > 0, Schema.Select(["i"]));
        using var batch = Batch(d: [1]);
        plan.EvaluateBooleans(batch, new bool[1], new bool[1]);
        using var other = batch.Select(Schema.Select(["d"]));
        Assert.Equal(DiagnosticCodes.WrongColumnType, Assert.Throws<SchemaException>(() => plan.EvaluateBooleans(other, new bool[1], new bool[1])).Code);
        Assert.Throws<ArgumentException>(() => plan.EvaluateBooleans(batch, [], new bool[1]));
    }

    [Fact]
    public void ColumnsOf_NamesEachColumnOnceInTheOrderOfUse()
    {
        var e = ((Schema.Number("d") * Schema.Number("i")) > Schema.Number("d")) & Schema.Text("s").In("x") & Schema.List("list").IsMissing();
        Assert.Equal(["d", "i", "s", "list"], ExpressionPlan.ColumnsOf(e).Select(c => c.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public void Evaluate_AfterWarmUp_AllocatesNothing(int rows)
    {
        using var batch = Batch(d: [.. Enumerable.Range(0, rows).Select(i => i % 7 == 0 ? null : (double?)i)]);
        var e = (Schema.Number("d") > 0.2 * Schema.Number("i") & !Schema.Text("s").In("a", "b")) | Schema.Time("t") < DateTime.UnixEpoch;
        var plan = ExpressionPlan.Compile(e, Schema);
        var values = new double[rows];
        var isPresent = new bool[rows];
        plan.EvaluateNumbers(batch, values, isPresent);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) plan.EvaluateNumbers(batch, values, isPresent);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Evaluate_OnManyThreads_GivesTheSerialAnswers()
    {
        var samples = new Samples(5);
        using var batch = samples.Batch();
        var plan = ExpressionPlan.Compile(samples.Number(6), Schema);
        var serial = new double[batch.RowCount];
        plan.EvaluateNumbers(batch, serial, new bool[batch.RowCount]);
        Parallel.For(0, 64, _ =>
        {
            var values = new double[batch.RowCount];
            plan.EvaluateNumbers(batch, values, new bool[batch.RowCount]);
            Assert.Equal(serial, values);
        });
    }

    [Fact]
    public void Operators_NestedTooDeep_AreRefusedWhenBuilt()
    {
        NumberExpression e = Schema.Number("d");
        var error = Assert.Throws<SchemaException>(() =>
        {
            for (var i = 0; i < 100; i++) e += 1;
        });
        Assert.Equal("MLOPS2006: An expression is nested 49 deep. Expected at most 48. "
            + "Use In for long lists of values, or compute a part of it as a column of the source.", error.Message);
        using var batch = Batch(d: [1]);
        Assert.Equal(48, Numbers(e, batch).Values[0]);
        Assert.Throws<ArgumentNullException>(() => Schema.Number("d") + (NumberExpression)null!);
        Assert.Throws<ArgumentException>(() => Schema.Text("s").In("a", null!));
    }

    // IEEE 754 leaves the sign and payload of NaN open.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static (double[] Values, bool[] IsPresent) Numbers(Expression expression, DataBatch batch)
    {
        var values = new double[batch.RowCount];
        var isPresent = new bool[batch.RowCount];
        ExpressionPlan.Compile(expression, Schema).EvaluateNumbers(batch, values, isPresent);
        return (values, isPresent);
    }

    private static DataBatch Batch(double?[] d)
    {
        var builder = new BatchBuilder(Schema);
        foreach (var value in d)
        {
            for (var i = 0; i < Schema.Count; i++) if (i != 3) builder[i].AppendMissing();
            builder.Primitive<double>(3).Append(value);
        }
        return builder.Build();
    }
}
