namespace Mlops.Abstractions.Tests.Expressions;

/// <summary>Random batches and random expressions over them, from a seed.</summary>
internal sealed class Samples(int seed)
{
    private static readonly string[] Words = ["", "Cash", "Credit Card", "ä€", "it's", "x"];

    private static readonly double[] Numbers = [0, -0.0, 1, -1, 0.5, -2.5, 3, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private readonly Random random = new(seed);

    public static DataSchema Schema { get; } = new(
        new Field("i", ColumnType.Int32),
        new Field("l", ColumnType.Int64),
        new Field("f", ColumnType.Float32),
        new Field("d", ColumnType.Float64),
        new Field("b", ColumnType.Boolean),
        new Field("s", ColumnType.String),
        new Field("u", ColumnType.String),
        new Field("t", ColumnType.Timestamp),
        new Field("list", ColumnType.List(ColumnType.Int32)),
        new Field("vector", ColumnType.Vector(ColumnType.Float32, 2)));

    /// <summary>A batch of at most 700 rows, sometimes a slice of a larger one, its text sometimes dictionary-encoded.</summary>
    public DataBatch Batch()
    {
        var rows = random.Next(4) == 0 ? random.Next(3) : random.Next(700);
        var skipped = random.Next(2) * random.Next(20);
        var withMissing = random.Next(3) > 0;
        var columns = Schema.Fields.Select(f => Column(f.Type, rows + skipped + 3, withMissing)).ToArray();
        using var batch = new DataBatch(Schema, columns);
        return batch.Slice(skipped, rows);
    }

    public NumberExpression Number(int depth) => random.Next(depth <= 0 ? 5 : 14) switch
    {
        0 => Schema.Number("i"),
        1 => Schema.Number("l"),
        2 => Schema.Number("f"),
        3 => Schema.Number("d"),
        4 => Pick(Numbers),
        5 => Number(depth - 1) + Number(depth - 1),
        6 => Number(depth - 1) - Number(depth - 1),
        7 => random.Next(4) == 0 ? -Number(depth - 1) : Number(depth - 1) * Number(depth - 1),
        8 => Number(depth - 1) / Number(depth - 1),
        9 => Function(Number(depth - 1)),
        10 => Number(depth - 1).Min(Number(depth - 1)),
        11 => Number(depth - 1).Max(Number(depth - 1)),
        12 => Number(depth - 1).Coalesce(Number(depth - 1)),
        _ => Expression.If(Boolean(depth - 1), Number(depth - 1), Number(depth - 1)),
    };

    public BooleanExpression Boolean(int depth) => random.Next(depth <= 0 ? 2 : 19) switch
    {
        0 => Schema.Boolean("b"),
        1 => Schema.Handle(Pick([.. Schema.Names])).IsMissing(),
        2 => Number(depth - 1) < Number(depth - 1),
        3 => Number(depth - 1) <= Number(depth - 1),
        4 => Number(depth - 1) > Number(depth - 1),
        5 => Number(depth - 1) >= Number(depth - 1),
        6 => Number(depth - 1) == Number(depth - 1),
        7 => Number(depth - 1) != Number(depth - 1),
        8 => random.Next(2) == 0 ? Text() == Text() : Text() != Text(),
        9 => Text().In(Words.Take(random.Next(Words.Length))),
        10 => Number(depth - 1).In(Numbers.Take(random.Next(Numbers.Length))),
        11 => random.Next(2) == 0 ? Time() < Time() : Time() >= Time(),
        12 => random.Next(2) == 0 ? Time() == Time() : Time() != Time(),
        13 => Boolean(depth - 1) & Boolean(depth - 1),
        14 => Boolean(depth - 1) | Boolean(depth - 1),
        15 => Number(depth - 1).IsNaN(),
        16 => Number(depth - 1).IsMissing(),
        17 => Boolean(depth - 1).IsMissing(),
        _ => !Boolean(depth - 1),
    };

    private NumberExpression Function(NumberExpression operand) => random.Next(8) switch
    {
        0 => operand.Abs(),
        1 => operand.Ceiling(),
        2 => operand.Exp(),
        3 => operand.Floor(),
        4 => operand.Log(),
        5 => operand.Log1p(),
        6 => operand.Round(),
        _ => operand.Sqrt(),
    };

    private TextExpression Text() => random.Next(3) switch { 0 => Schema.Text("s"), 1 => Schema.Text("u"), _ => Pick(Words) };

    private TimeExpression Time() => random.Next(2) == 0
        ? Schema.Time("t")
        : DateTime.UnixEpoch.AddMicroseconds(random.Next(-2, 3));

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private ColumnData Column(ColumnType type, int rows, bool withMissing)
    {
        var one = new BatchBuilder(new DataSchema(new Field("c", type)));
        for (var row = 0; row < rows; row++)
        {
            if (withMissing && random.Next(4) == 0) one[0].AppendMissing();
            else Append(one[0], type);
        }
        var column = one.Build()[0];
        return column is StringData plain && random.Next(2) == 0 ? Encoded(plain) : column;
    }

    private void Append(ColumnBuilder builder, ColumnType type)
    {
        switch (builder)
        {
            case PrimitiveBuilder<int> ints: ints.Append(random.Next(-3, 4)); break;
            case PrimitiveBuilder<long> longs: longs.Append(type == ColumnType.Timestamp ? random.Next(-2, 3) : random.NextInt64(-4, 5) << random.Next(50)); break;
            case PrimitiveBuilder<float> floats: floats.Append((float)Pick(Numbers)); break;
            case PrimitiveBuilder<double> doubles: doubles.Append(Pick(Numbers)); break;
            case BooleanBuilder booleans: booleans.Append(random.Next(2) == 0); break;
            case TextBuilder texts: texts.Append(Pick(Words)); break;
            case ListBuilder lists: lists.EndRow(); break;
            case VectorBuilder vectors:
                Append(vectors.Items, type.Item!);
                Append(vectors.Items, type.Item!);
                vectors.EndRow();
                break;
        }
    }

    private StringData Encoded(StringData plain)
    {
        var dictionary = new TextBuilderBatch([.. Words, .. Enumerable.Range(0, random.Next(2) * 300).Select(i => $"other {i}")]);
        var codes = new int[plain.Length];
        for (var row = 0; row < codes.Length; row++) codes[row] = Math.Max(0, Words.IndexOf(plain.GetString(row)));
        return new StringData(codes, dictionary.Texts, plain.HasValidity ? plain.Validity : null);
    }

    private sealed class TextBuilderBatch
    {
        public TextBuilderBatch(IEnumerable<string> texts)
        {
            var builder = new BatchBuilder(new DataSchema(new Field("c", ColumnType.String)));
            foreach (var text in texts) builder.Text(0).Append(text);
            Texts = (StringData)builder.Build()[0];
        }

        public StringData Texts { get; }
    }
}
