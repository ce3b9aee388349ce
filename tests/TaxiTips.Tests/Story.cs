namespace TaxiTips.Tests;

/// <summary>One undisturbed run that several tests look at.</summary>
public sealed class Story : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal string Store => folder.Store();

    internal SampleProcess.Outcome First { get; private set; } = null!;

    internal IReadOnlyList<string> Digests { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        First = await SampleProcess.RunAsync(Store);
        Digests = SampleProcess.Digests(Store);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => folder.Dispose();
}
