namespace Mlops.Transform.Tests;

/// <summary>Collects what a step reports when it is checked.</summary>
internal sealed class FakeCheck(DataSchema? schema) : CheckContext
{
    public List<Problem> Problems { get; } = [];

    public override DataSchema? FindSchema(Step step) => schema;

    public override void SetSchema(DataSchema schema)
    {
    }

    public override void Report(Problem problem) => Problems.Add(problem);
}
