namespace Mlops.Transform.Tests;

/// <summary>Small tables for tests: columns of values, null where missing.</summary>
internal static class Table
{
    public static (string Name, ColumnType Type, object?[] Values) Column(string name, ColumnType type,
        params object?[] values) => (name, type, values);

    public static (string Name, ColumnType Type, object?[] Values) Doubles(string name, params double?[] values) =>
        (name, ColumnType.Float64, [.. values.Select(v => (object?)v)]);

    public static (string Name, ColumnType Type, object?[] Values) Texts(string name, params string?[] values) =>
        (name, ColumnType.String, values);

    /// <summary>Lists of texts; null for a row without a list.</summary>
    public static (string Name, ColumnType Type, object?[] Values) Lists(string name, params string?[]?[] values) =>
        (name, ColumnType.List(ColumnType.String), values);

    public static DataBatch Of(params (string Name, ColumnType Type, object?[] Values)[] columns)
    {
        var builder = new BatchBuilder(new DataSchema(columns.Select(c => new Field(c.Name, c.Type))));
        for (var i = 0; i < columns.Length; i++)
            foreach (var value in columns[i].Values) Append(builder[i], value);
        return builder.Build("table");
    }

    public static TrainingSet<Row> Train(this DataBatch batch, int partitionSize = 1000) =>
        new(new Dataset<Row>(new MemorySource(batch, partitionSize), batch.Schema));

    public static async Task<FittedTransform> FitAsync(
        this DataBatch batch, Func<TransformBuilder, TransformBuilder> build, int partitionSize = 1000, int? degree = null) =>
        await build(new TransformBuilder()).Build().FitAsync(batch.Train(partitionSize), degree);

    /// <summary>The features of all rows as a dense matrix.</summary>
    public static float[][] Apply(this IFittedTransform transform, DataBatch batch)
    {
        var output = new FeatureBatch(transform.Layout);
        using var input = batch.Select(transform.InputSchema);
        transform.Transform(input, output);
        return Dense(output);
    }

    public static float[][] Dense(FeatureBatch output)
    {
        var matrix = new float[output.RowCount][];
        for (var row = 0; row < matrix.Length; row++)
        {
            matrix[row] = new float[output.Layout.Width];
            output.Dense.Slice(row * output.Layout.DenseWidth, output.Layout.DenseWidth).CopyTo(matrix[row]);
            for (var i = output.RowOffsets[row]; i < output.RowOffsets[row + 1]; i++) matrix[row][output.Indices[i]] = output.Values[i];
        }

        return matrix;
    }

    /// <summary>The only feature that is set in each row, or -1.</summary>
    public static int[] Hot(float[][] matrix) => [.. matrix.Select(row => Array.IndexOf(row, 1f))];

    private static void Append(ColumnBuilder builder, object? value)
    {
        switch (builder, value)
        {
            case (_, null): builder.AppendMissing(); break;
            case (PrimitiveBuilder<int> ints, int v): ints.Append(v); break;
            case (PrimitiveBuilder<long> longs, long v): longs.Append(v); break;
            case (PrimitiveBuilder<float> floats, float v): floats.Append(v); break;
            case (PrimitiveBuilder<double> doubles, double v): doubles.Append(v); break;
            case (BooleanBuilder booleans, bool v): booleans.Append(v); break;
            case (TextBuilder texts, string v): texts.Append(v); break;
            case (TextBuilder texts, byte[] v): texts.Append((ReadOnlySpan<byte>)v); break;
            case (ListBuilder lists, object?[] items):
                foreach (var item in items) Append(lists.Items, item);
                lists.EndRow();
                break;
            case (VectorBuilder vectors, object?[] items):
                foreach (var item in items) Append(vectors.Items, item);
                vectors.EndRow();
                break;
            default: throw new InvalidOperationException($"{value} does not fit {builder.Type}");
        }
    }
}
