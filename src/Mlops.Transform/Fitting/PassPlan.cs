namespace Mlops.Transform;

/// <summary>One pass over the training rows: which columns it reads, what it derives from them, and what it learns.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class PassPlan
{
    private readonly IReadOnlyList<Operation> operations;
    private readonly InputPlace[] places;
    private readonly DataSchema? sampled;

    /// <param name="graph">The operations.</param>
    /// <param name="pass">The number of the pass, from 0.</param>
    /// <param name="fitted">What former passes learned.</param>
    /// <param name="schema">The columns of the data.</param>
    /// <param name="label">The label; null when there is none.</param>
    public PassPlan(TransformGraph graph, int pass, IReadOnlyList<FittedOperation?> fitted, DataSchema schema, Expression? label)
    {
        Learned = graph.LearnedIn(pass);
        operations = graph.Operations;
        var readsHashes = graph.Upstream(Learned).Concat(Learned).Any(i => operations[i].ReadsRowHashes);
        var names = graph.DataColumns(pass == 0 || readsHashes ? [.. Enumerable.Range(0, operations.Count)] : Learned);
        HashedColumns = readsHashes ? names.Count : 0;
        var readsLabel = Learned.Any(i => operations[i].ReadsLabel);
        Schema = EstimatorColumns.Bare(names, schema);
        if (pass == 0) sampled = Schema.Select(names.Where(n => !Schema[n].IsSensitive));
        Schema = EstimatorColumns.Bare(names.Concat(graph.FitColumns(Learned)), schema);
        if (readsLabel) Schema = EstimatorColumns.TrainingOf(Schema, label, schema);
        Label = readsLabel ? new FittedLabel(label!, Schema) : null;
        Columns = new ColumnPlan(Schema, [.. graph.Upstream(Learned).Select(i => fitted[i]!)]);
        places = [.. Learned.Select(i => Columns.PlaceOf([.. operations[i].Inputs, .. operations[i].FitInputs]))];
    }

    /// <summary>The columns of the data that are read: the first pass brings all that features are computed from.</summary>
    public DataSchema Schema { get; }

    public ColumnPlan Columns { get; }

    /// <summary>The label, when an operation of the pass reads it.</summary>
    public FittedLabel? Label { get; }

    /// <summary>How many columns, the first ones, the hash of a row is made of; 0 when none is needed.</summary>
    public int HashedColumns { get; }

    /// <summary>The operations that are learned, by their places.</summary>
    public IReadOnlyList<int> Learned { get; }

    public PassState CreateState() => new(
        this, [.. Learned.Select(i => operations[i].CreateAnalyzer()!)], sampled is null ? null : new ParitySample(sampled, Schema));

    public OperationInput Input(ColumnFrame frame, int analyzer, int rowCount, ReadOnlySpan<double> labels) =>
        frame.Input(places[analyzer], rowCount) with { Labels = labels };
}
