namespace Mlops.Serving;

/// <summary>Predicts records. Each version has its own pool of scratch memory, made when the version is first used.</summary>
internal sealed class Predictor<TIn, TOut>(ModelHost host) : IPredictor<TIn, TOut>
    where TIn : IDataRow<TIn>
    where TOut : IPrediction<TOut>
{
    private volatile ScratchPool? pool;
    private volatile RowScratchPool? rowPool;

    public ModelVersionInfo? Version => host.Current?.Info;

    public TOut Predict(TIn row) => Predict(row, out _);

    public TOut Predict(TIn row, out ModelVersionInfo version)
    {
        var started = ServingMetrics.Start();
        var scratches = RowPool();
        var served = scratches.Served;
        version = served.Info;
        var scratch = scratches.Rent();
        try
        {
            TIn.Append(row, scratch.Row);
            var score = scratch.Score(served.Model);
            ServingMetrics.Predicted(version, 1, started);
            return TOut.Create(new ModelOutput(served.Model.Task, score));
        }
        finally
        {
            scratches.Return(scratch);
        }
    }

    public ModelVersionInfo PredictMany(ReadOnlySpan<TIn> rows, Span<TOut> predictions)
    {
        if (predictions.Length < rows.Length)
            throw new ArgumentException($"There are {rows.Length} rows and room for {predictions.Length} predictions.", nameof(predictions));
        var started = ServingMetrics.Start();
        var scratches = Pool();
        var served = scratches.Served;
        var scratch = scratches.Rent();
        try
        {
            for (var first = 0; first < rows.Length; first += Scratch.MaxRows)
            {
                var part = rows.Slice(first, Math.Min(Scratch.MaxRows, rows.Length - first));
                scratch.Rows.Clear();
                foreach (var row in part) TIn.Append(row, scratch.Rows);
                var scores = scratch.Score(served, part.Length);
                for (var i = 0; i < scores.Length; i++) predictions[first + i] = TOut.Create(new ModelOutput(served.Model.Task,
                    scores[i]));
            }
            ServingMetrics.Predicted(served.Info, rows.Length, started);
            return served.Info;
        }
        finally
        {
            scratches.Return(scratch);
        }
    }

    private ScratchPool Pool()
    {
        var served = host.Required();
        var known = pool;
        if (known is not null && ReferenceEquals(known.Served, served)) return known;
        return pool = new ScratchPool(TIn.Schema, served);
    }

    private RowScratchPool RowPool()
    {
        var served = host.Required();
        var known = rowPool;
        if (known is not null && ReferenceEquals(known.Served, served)) return known;
        return rowPool = new RowScratchPool(TIn.Schema, served);
    }
}
