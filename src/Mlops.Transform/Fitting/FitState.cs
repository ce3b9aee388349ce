namespace Mlops.Transform;

/// <summary>What one pass collects: the analyzers of all operations, and the parity rows.</summary>
internal sealed class FitState
{
    private readonly DataSchema input;
    private readonly Analyzer[] analyzers;
    private readonly int[] columns;
    private readonly ParitySample sample;

    public FitState(IReadOnlyList<Operation> operations, DataSchema input)
    {
        this.input = input;
        analyzers = [.. operations.Select(o => o.CreateAnalyzer())];
        columns = [.. operations.Select(o => input.IndexOf(o.Column.Name))];
        sample = new ParitySample(input);
    }

    public long RowCount { get; private set; }

    public void Add(DataBatch batch)
    {
        RowCount += batch.RowCount;
        for (var i = 0; i < analyzers.Length; i++) analyzers[i].Add(batch[columns[i]]);
        sample.Add(batch);
    }

    public void Merge(FitState later)
    {
        RowCount += later.RowCount;
        for (var i = 0; i < analyzers.Length; i++) analyzers[i].Merge(later.analyzers[i]);
        sample.Merge(later.sample);
    }

    public FittedTransform Finish(DataSchema training, FittedLabel? label)
    {
        FittedOperation[] fitted = [.. analyzers.Select(a => a.Finish())];
        var bare = new FittedTransform(input, training, label, fitted, ParityRows.None(input));
        var parity = ParityRows.Record(bare, ParityEdges.Add(sample.Collect(), fitted));
        return new FittedTransform(input, training, label, fitted, parity);
    }
}
