namespace Mlops.Serving.AspNetCore;

/// <summary>One model that was added: its host, and why its last refresh failed.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ModelRegistration(ModelHost host, MlopsOptions options) : IDisposable
{
    private volatile MlopsException? failure;

    public ModelHost Host { get; } = host;

    public MlopsOptions Options { get; } = options;

    /// <summary>Null when the last look at the store went well.</summary>
    public MlopsException? Failure
    {
        get => failure;
        set => failure = value;
    }

    public void Dispose() => Host.Dispose();
}
