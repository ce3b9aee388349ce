namespace Mlops.Transform;

/// <summary>A transform while it is fitted, pass by pass.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TransformFit
{
    private readonly TransformGraph graph;
    private readonly Expression? label;
    private readonly DataSchema schema;
    private readonly FittedOperation?[] fitted;
    private ParitySample? sample;

    public TransformFit(IReadOnlyList<Operation> operations, Expression? label, DataSchema schema)
    {
        graph = new TransformGraph(operations);
        this.label = label;
        this.schema = schema;
        fitted = [.. operations.Select(o => o.CreateAnalyzer() is null ? o.Bind() : null)];
    }

    public int PassCount => graph.PassCount;

    public IReadOnlyList<Operation> Operations => graph.Operations;

    public PassPlan Plan(int pass) => new(graph, pass, fitted, schema, label);

    /// <summary>Takes over what a pass has collected.</summary>
    public void Learn(PassPlan plan, PassState state)
    {
        for (var i = 0; i < plan.Learned.Count; i++) fitted[plan.Learned[i]] = state.Analyzers[i].Finish();
        sample ??= state.Sample;
    }

    /// <summary>The fitted transform, with the bits of its parity rows.</summary>
    public FittedTransform Finish()
    {
        FittedOperation[] operations = [.. fitted.Select(o => o!)];
        var input = EstimatorColumns.Bare(graph.DataColumns([.. Enumerable.Range(0, operations.Length)]), schema);
        var training = EstimatorColumns.TrainingOf(input, label, schema);
        var fittedLabel = label is null ? null : new FittedLabel(label, training);
        var bare = new FittedTransform(input, training, fittedLabel, operations, ParityRows.None(input));
        var parity = ParityRows.Record(bare, ParityEdges.Add(SyntheticCells.Fill(sample!.Collect(), bare), bare));
        return new FittedTransform(input, training, fittedLabel, operations, parity);
    }
}
