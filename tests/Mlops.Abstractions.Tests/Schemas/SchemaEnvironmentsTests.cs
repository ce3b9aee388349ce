namespace Mlops.Abstractions.Tests.Schemas;

public class SchemaEnvironmentsTests
{
    private static readonly DataSchema Schema = SampleSchema.Everything;

    [Theory]
    [InlineData("fare", null, true)]
    [InlineData("fare", "training", true)]
    [InlineData("tips", "serving", false)]
    [InlineData("tips", "training", true)]
    [InlineData("request_id", "serving", true)]
    [InlineData("request_id", "training", false)]
    [InlineData("request_id", null, true)]
    public void Expects_FollowsTheColumnThenTheDefault(string column, string? environment, bool expected) =>
        Assert.Equal(expected, Schema.Expects(Schema[column], environment));

    [Fact]
    public void Expects_OutsideOfTheDefault_OnlyColumnsThatNameTheEnvironment()
    {
        var schema = new DataSchema(
            [new Field("a", ColumnType.Int32), new Field("b", ColumnType.Int32) { Environments = FieldEnvironments.Also("debug") }],
            new SchemaRules { DefaultEnvironments = ["training"] });
        Assert.Equal(["b"], schema.For("debug").Names);
        Assert.Equal(["a", "b"], schema.For("training").Names);
        Assert.Equal(["a", "b"], schema.For(null).Names);
    }

    [Fact]
    public void For_LeavesOutIgnoredStagesAndTheRulesThatNameThem()
    {
        var serving = Schema.For("serving");
        Assert.Equal(-1, serving.Find("old_fare"));
        Assert.Equal(-1, serving.Find("tips"));
        Assert.Equal(["ends after it starts"], serving.Rules.RowRules.Select(r => r.Name));
        Assert.Equal(2, serving.Rules.Keys.Count);
        Assert.Equal(Schema.Rules.Rows, serving.Rules.Rows);
    }

    [Fact]
    public void For_AnEnvironmentThatNobodyNamed_SuggestsTheNearest() => Assert.Equal(
        "MLOPS2012: The schema names no environment 'servign'. Did you mean 'serving'?",
        Assert.Throws<SchemaException>(() => Schema.For("servign")).Message);

    [Fact]
    public void Environments_AreTheNamedOnesOnce() => Assert.Equal(["training", "serving"], Schema.Environments());
}
