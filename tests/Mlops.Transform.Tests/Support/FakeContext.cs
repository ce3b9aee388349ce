namespace Mlops.Transform.Tests;

/// <summary>Gives a step the value of its only input, such as the training set.</summary>
internal sealed class FakeContext(object input, int degree = 2) : StepContext
{
    public Dictionary<string, double> Metrics { get; } = [];

    public override string StepName => "fit";

    public override int DegreeOfParallelism => degree;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => [];

    public override T Get<T>(Step<T> step) => (T)input;

    public override ArtifactRef ArtifactOf(Step step) => throw new InvalidOperationException("not asked for");

    public override IArtifactReader? FindResolved(string role) => null;

    public override FittedModel<T>? FindResolvedModel<T>(string role) => null;

    public override void Report(Finding finding) => throw new InvalidOperationException(finding.ToString());

    public override void RecordMetric(string name, double value) => Metrics[name] = value;

    public override void Stop(string reason) => throw new InvalidOperationException(reason);

    public override void Mark(string mark) => throw new InvalidOperationException(mark);

    public override void ReportProgress(double? done, string message)
    {
    }
}
