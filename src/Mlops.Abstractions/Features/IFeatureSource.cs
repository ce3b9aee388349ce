namespace Mlops;

/// <summary>Features with labels, read as often as a trainer needs.</summary>
/// <remarks>All members are thread-safe for concurrent use. Batches come in one order with fixed boundaries.</remarks>
public interface IFeatureSource
{
    /// <summary>What the features are.</summary>
    FeatureLayout Layout { get; }

    /// <summary>Reads the batches in order, with labels. Each batch is a new object that the caller may keep.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<FeatureBatch> ReadAsync(CancellationToken cancellationToken = default);
}
