namespace Mlops.Data.Validation.Tests;

internal sealed class FakeContext(
    FakeRun run, Step step, IReadOnlyList<ResolvedInput> resolved, Dictionary<string, FakeArtifact> lastGood) : StepContext
{
    public override string StepName => step.Name;

    public override int DegreeOfParallelism => 2;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => resolved;

    public override T Get<T>(Step<T> input)
    {
        Assert.Contains(input.Name, step.Definition.Inputs.Select(i => i.Name));
        return (T)run.Values[input.Name];
    }

    public override ArtifactRef ArtifactOf(Step input) => new(input.Definition.Kind, run.Artifacts[input.Name].Digest);

    public override IArtifactReader? FindResolved(string role) =>
        resolved.FirstOrDefault(r => r.Role == role) is { } found ? lastGood.Values.First(a => a.Digest == found.Artifact.Digest) : null;

    public override FittedModel<T>? FindResolvedModel<T>(string role) => null;

    public override void Report(Finding finding) => run.Findings.Add(finding);

    public override void RecordMetric(string name, double value) => run.Metrics[name] = value;

    public override void Stop(string reason) => run.Stops.Add(reason);

    public override void Mark(string mark) => run.Marks.Add(mark);

    public override void ReportProgress(double? done, string message)
    {
    }
}
