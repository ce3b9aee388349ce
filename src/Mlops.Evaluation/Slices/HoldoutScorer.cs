using System.Buffers;
using System.Collections.Concurrent;

namespace Mlops.Evaluation;

/// <summary>Scores a holdout in one parallel pass; the result is the same for any degree of parallelism.</summary>
internal static class HoldoutScorer
{
    public static async ValueTask<HoldoutScores> ScoreAsync<T>(
        FittedModel<T> model, HoldoutSet<T> holdout, IReadOnlyList<IColumn> slicedBy, int degreeOfParallelism,
            CancellationToken cancellationToken)
    {
        var training = model.Transform.TrainingSchema;
        var schema = new DataSchema([.. training.Fields,
            .. slicedBy.Where(c => training.Find(c.Name) < 0).Select(c => new Field(c.Name, c.Type))]);
        var places = slicedBy.Select(c => schema.IndexOf(c.Name)).ToArray();
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = degreeOfParallelism };
        var spare = new ConcurrentBag<FeatureBatch>();
        return await holdout.Data.Source.AggregateAsync(
            request,
            () => new HoldoutScores(places.Length),
            (state, batch) => Score(model, batch, places, spare, state),
            static (total, later) => total.Append(later),
            cancellationToken);
    }

    private static void Score<T>(
        FittedModel<T> model, DataBatch batch, int[] places, ConcurrentBag<FeatureBatch> spare, HoldoutScores state)
    {
        var scores = ArrayPool<double>.Shared.Rent(batch.RowCount);
        var labels = ArrayPool<double>.Shared.Rent(batch.RowCount);
        if (!spare.TryTake(out var features)) features = new FeatureBatch(model.Transform.Layout);
        try
        {
            using var rows = batch.Select(model.Transform.TrainingSchema);
            model.Transform.Transform(rows, features);
            model.Model.Score(features, scores.AsSpan(0, batch.RowCount));
            var known = labels.AsSpan(0, batch.RowCount);
            model.Transform.ReadLabels(rows, known);
            var slices = new SliceCodes[places.Length];
            for (var i = 0; i < slices.Length; i++) slices[i] = SliceCodes.Of(batch[places[i]], known);
            state.Add(scores.AsSpan(0, batch.RowCount), known, slices);
        }
        finally
        {
            spare.Add(features);
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(labels);
        }
    }
}
