namespace Mlops.Data.Tests;

internal sealed class FakeCheck(DataSchema input) : CheckContext
{
    public List<Problem> Problems { get; } = [];

    public DataSchema? Schema { get; private set; }

    public override DataSchema? FindSchema(Step step) => input;

    public override void SetSchema(DataSchema schema) => Schema = schema;

    public override void Report(Problem problem) => Problems.Add(problem);
}
