namespace Mlops.Transform.Tests;

public sealed class PolynomialTests
{
    private static readonly NumberColumn A = new("a", ColumnType.Float64);
    private static readonly NumberColumn B = new("b", ColumnType.Float64);
    private static readonly NumberColumn C = new("c", ColumnType.Float64);

    [Fact]
    public async Task Polynomial_DegreeTwo_IsInTheOrderOfScikitLearn()
    {
        using var batch = Table.Of(Table.Doubles("a", 2, -1), Table.Doubles("b", 3, 0.5));
        var transform = await batch.FitAsync(t => t.Polynomial([A, B]));
        Assert.Equal(["a", "b", "a^2", "a b", "b^2"], transform.Layout.Slots[0].Labels);
        Assert.Equal([[2f, 3f, 4f, 6f, 9f], [-1f, 0.5f, 1f, -0.5f, 0.25f]], transform.Apply(batch));
    }

    [Fact]
    public async Task Polynomial_DegreeThree_IsInTheOrderOfScikitLearn()
    {
        using var batch = Table.Of(Table.Doubles("a", 2), Table.Doubles("b", 3));
        var transform = await batch.FitAsync(t => t.Polynomial([A, B], degree: 3));
        Assert.Equal(["a", "b", "a^2", "a b", "b^2", "a^3", "a^2 b", "a b^2", "b^3"], transform.Layout.Slots[0].Labels);
        Assert.Equal([2f, 3f, 4f, 6f, 9f, 8f, 12f, 18f, 27f], transform.Apply(batch)[0]);
    }

    [Fact]
    public async Task Polynomial_InteractionsOnly_HoldsNoColumnTwice()
    {
        using var batch = Table.Of(Table.Doubles("a", 2), Table.Doubles("b", 3), Table.Doubles("c", 5));
        var transform = await batch.FitAsync(t => t.Polynomial([A, B, C], degree: 3, interactionsOnly: true));
        Assert.Equal(["a", "b", "c", "a b", "a c", "b c", "a b c"], transform.Layout.Slots[0].Labels);
        Assert.Equal([2f, 3f, 5f, 6f, 10f, 15f, 30f], transform.Apply(batch)[0]);
    }

    [Theory]
    [InlineData("polynomial2", 2, false)]
    [InlineData("polynomial3", 3, false)]
    [InlineData("interactions3", 3, true)]
    public async Task Polynomial_Fixture_HasTheTermsNamesAndOrderOfScikitLearn(string result, int degree, bool interactionsOnly)
    {
        var rows = ScikitLearn.Matrix(ScikitLearn.Root.GetProperty("rows"));
        using var batch = Table.Of([.. "abcd".Select((c, i) => Table.Doubles(c.ToString(), [.. rows.Select(r => (double?)r[i])]))]);
        NumberColumn[] columns = [.. batch.Schema.Names.Select(batch.Schema.Number)];
        var transform = await batch.FitAsync(t => t.Polynomial(columns, degree, interactionsOnly));
        Assert.Equal(
            ScikitLearn.Root.GetProperty(result).GetProperty("names").EnumerateArray().Select(n => n.GetString()), transform.Layout.Slots[0].Labels);
        var expected = ScikitLearn.Matrix(ScikitLearn.Root.GetProperty(result).GetProperty("matrix"));
        foreach (var (wanted, found) in expected.Zip(transform.Apply(batch))) Preprocessing.Near(wanted, found);
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(4, 3, false)]
    [InlineData(5, 2, true)]
    [InlineData(2, 3, true)]
    [InlineData(7, 3, true)]
    public void CountOf_AnyShape_IsTheNumberOfTerms(int columns, int degree, bool interactionsOnly) => Assert.Equal(
        new PolynomialTerms(columns, degree, interactionsOnly).Count, PolynomialTerms.CountOf(columns, degree, interactionsOnly));

    [Fact]
    public async Task Polynomial_Missing_CountsAsTheSubstituteInEveryColumn()
    {
        using var batch = Table.Of(Table.Doubles("a", null, 2), Table.Doubles("b", 3, double.NaN));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.Polynomial([A, B], interactionsOnly: true, missing: 10))).Load();
        Assert.Equal([[10f, 3f, 30f], [2f, 10f, 20f]], transform.Apply(batch));
    }

    [Fact]
    public async Task Polynomial_MissingWithoutRule_NamesTheColumnAndTheFirstRow()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2, null), Table.Doubles("b", 3, null, 3));
        using var whole = batch.Slice(0, 1);
        var transform = await whole.FitAsync(t => t.Polynomial([A, B]));
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("Column 'b' has no value", error.Message, StringComparison.Ordinal);
        Assert.Contains("Polynomial(columns, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polynomial_InfinityTimesZero_IsMlops4060()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 0), Table.Doubles("b", double.PositiveInfinity, double.PositiveInfinity));
        using var first = batch.Slice(0, 1);
        var transform = await first.FitAsync(t => t.Polynomial([A, B]));
        Assert.Equal(float.PositiveInfinity, transform.Apply(first)[0][3]);
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.NoNumber, error.Code);
        Assert.Contains("'a', 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Polynomial_OptionsOutOfRange_AreRefused()
    {
        NumberColumn[] many = [.. Enumerable.Range(0, 90).Select(i => new NumberColumn($"x{i}", ColumnType.Float64))];
        Assert.All(new Func<TransformBuilder, TransformBuilder>[]
        {
            t => t.Polynomial([]),
            t => t.Polynomial([A, A]),
            t => t.Polynomial([A], degree: 1),
            t => t.Polynomial([A], degree: 4),
            t => t.Polynomial([A], missing: double.NaN),
            t => t.Polynomial(many, degree: 3),
        }, add => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => add(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"degree\": 2", "\"degree\": 4")]
    [InlineData("\"b\"\n", "\"a\"\n")]
    public async Task Load_Damaged_IsATypedError(string old, string with)
    {
        using var batch = Table.Of(Table.Doubles("a", 1), Table.Doubles("b", 2));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Polynomial([A, B])));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
