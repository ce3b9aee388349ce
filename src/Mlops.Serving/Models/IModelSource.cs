using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>
/// Where versions come from. <c>FindAsync</c> is cheap and called often, <c>OpenAsync</c> only when it shows another version.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal interface IModelSource
{
    /// <summary>What is served, for messages.</summary>
    string Name { get; }

    ValueTask<ModelVersionInfo> FindAsync(CancellationToken cancellationToken = default);

    ValueTask<Bundle> OpenAsync(ModelVersionInfo version, CancellationToken cancellationToken = default);
}
