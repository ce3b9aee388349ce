namespace Mlops.Training.Tests;

/// <summary>A transform of two numbers, <c>x</c> and <c>z</c>, with the label <c>y</c>.</summary>
internal sealed class FakeTransform : IFittedTransform
{
    public static DataSchema Columns { get; } = new(
        new Field("x", ColumnType.Float64), new Field("z", ColumnType.Float64), new Field("y", ColumnType.Float64));

    public string Type => "fake";

    public DataSchema InputSchema { get; } = Columns.Select(["x", "z"]);

    public DataSchema TrainingSchema => Columns;

    public FeatureLayout Layout { get; } = ArrayFeatures.LayoutOf(2, 0);

    public void Transform(DataBatch batch, FeatureBatch output)
    {
        output.Reset(batch.RowCount);
        for (var i = 0; i < batch.RowCount; i++)
        {
            for (var j = 0; j < 2; j++) output.Dense[i * 2 + j] = (float)((PrimitiveData<double>)batch[j]).Values[i];
            output.EndRow(i);
        }
    }

    public void ReadLabels(DataBatch batch, Span<double> labels) => ((PrimitiveData<double>)batch["y"]).Values.CopyTo(labels);

    public void Save(IArtifactWriter writer) => throw new NotSupportedException();

    public int ReplayParity() => 0;

    /// <summary>Rows with <c>y = 3 x - 2 z + 1</c>.</summary>
    public static Features<Row> Features()
    {
        var source = new FakeSource();
        return new Features<Row>(new FakeTransform(), new TrainingSet<Row>(new Dataset<Row>(source, Columns)));
    }

    private sealed class FakeSource : IDataSource
    {
        public string Name => "fake";

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Columns);

        public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
            ReadRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            for (var i = 0; i < 5; i++) yield return new Part(i);
        }

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<SourceFile>>([]);
    }

    private sealed class Part(int number) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            var builder = new BatchBuilder(Columns);
            for (var i = number * 20; i < number * 20 + 20; i++)
            {
                double x = i % 10, z = i % 7;
                builder.Primitive<double>(0).Append(x);
                builder.Primitive<double>(1).Append(z);
                builder.Primitive<double>(2).Append(3 * x - 2 * z + 1);
            }
            return builder.Build();
        }
    }
}
