namespace Mlops.Data.Validation.Tests;

public sealed class RowValidatorOfTTests
{
    private static readonly RowValidator<Request> Validator = RowValidator.Compile<Request>(
        Request.Schema.With(Request.Schema["kind"] with { Domain = new AllowedValues(["a"]) })
            .With(new SchemaRules { RowRules = [new RowRule("dear", Request.Columns.Fare > Request.Columns.Id)] }));

    [Fact]
    public void Explain_ARecord_NamesEveryRuleThatItBreaks()
    {
        Assert.True(Validator.IsValid(new Request(1, 2, "a")));
        Assert.False(Validator.IsValid(new Request(1, 2, "b")));
        Assert.Equal(["MLOPS3007", "MLOPS3037"], Validator.Explain(new Request(2, 1, "b")).Select(r => r.Code));
        Assert.Equal("the rule 'dear' does not hold", Validator.Explain(new Request(2, 1, null)).Single().Found);
        Assert.Empty(Validator.Explain(new Request(1, 2, null)));
    }

    [Fact]
    public void IsValid_OfAValidRecord_AllocatesNothing()
    {
        var request = new Request(1, 2, "a");
        for (var i = 0; i < 100; i++) Validator.IsValid(request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Validator.IsValid(request);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void IsValid_OnManyThreads_AnswersEachItsOwnRow() => Parallel.For(0, 20_000, i =>
        Assert.Equal(i % 2 == 0, Validator.IsValid(new Request(1, i % 2 == 0 ? 2 : 0, "a"))));
}
