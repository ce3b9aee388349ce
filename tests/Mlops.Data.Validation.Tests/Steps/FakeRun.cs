namespace Mlops.Data.Validation.Tests;

internal sealed class FakeRun
{
    public Dictionary<string, object> Values { get; } = [];

    public Dictionary<string, FakeArtifact> Artifacts { get; } = [];

    public List<Finding> Findings { get; } = [];

    public Dictionary<string, double> Metrics { get; } = [];

    public List<string> Stops { get; } = [];

    public List<string> Marks { get; } = [];
}
