using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>A fitted transform together with the training rows that it was fitted on: what a trainer reads.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Transform">The fitted transform.</param>
/// <param name="Data">The training rows.</param>
public sealed record Features<T>(IFittedTransform Transform, TrainingSet<T> Data) : IFeatureSource
{
    /// <inheritdoc/>
    public FeatureLayout Layout => Transform.Layout;

    /// <summary>How many threads may decode rows; null for the number of processors. The batches do not depend on it.</summary>
    public int? DegreeOfParallelism { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeatureBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ReadRequest { Schema = Transform.TrainingSchema };
        if (DegreeOfParallelism is { } degree) request = request with { DegreeOfParallelism = Math.Max(1, degree) };
        await foreach (var features in Data.Data.Source.MapAsync(request, Compute, cancellationToken: cancellationToken))
            yield return features;
    }

    private FeatureBatch Compute(DataBatch batch)
    {
        using (batch)
        {
            var features = new FeatureBatch(Layout);
            Transform.TransformTraining(batch, features);
            Transform.ReadLabels(batch, features.WriteLabels());
            return features;
        }
    }
}
