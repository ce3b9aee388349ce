using System.Text;

namespace Mlops.Transform.Tests;

/// <summary>A column that the schema marks reaches no feature unprotected, and none of its values is kept.</summary>
public sealed class SensitiveTransformTests
{
    private static readonly DataSchema Schema = new(
        new Field("email", ColumnType.String) { IsSensitive = true }, new Field("age", ColumnType.Int32) { IsSensitive = true },
        new Field("fare", ColumnType.Float64));

    [Fact]
    public void Add_AHandleOfASensitiveColumn_NamesColumnOperationAndRemedies()
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().OneHot(Schema.Text("email"), 5));
        Assert.Equal(TransformDiagnostics.UnprotectedColumn, error.Code);
        Assert.Contains("Column 'email' is sensitive, and operation 'one-hot(email)' makes features of it as it is", error.Message, StringComparison.Ordinal);
        foreach (var remedy in new[] { "Mask", "KeyedHash", "Generalize", "leave it out" })
            Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_ASensitiveColumnWithinAnExpressionOrUnprotected_IsRefused()
    {
        var age = new SensitiveNumberColumn("age", ColumnType.Int32);
        var (any, other) = ((IColumn)age, (IColumn)new SensitiveColumn("x", ColumnType.Boolean));
        Action<TransformBuilder>[] calls =
        [
            t => t.Compute(Schema.Number("age") / 2, "half"), t => t.Standardize(age.Unprotected()),
            t => t.IsMissing(any), t => t.OneHot(other, 2),
        ];
        Assert.All(calls, call => Assert.Equal(
            TransformDiagnostics.UnprotectedColumn, Assert.Throws<ModelException>(() => call(new TransformBuilder())).Code));
    }

    [Fact]
    public async Task CheckAndFit_AColumnThatTheSchemaMarks_ReportEachUseThatDoesNotProtect()
    {
        var (email, fare) = (new TextColumn("email", ColumnType.String), new NumberColumn("fare", ColumnType.Float64));
        var estimator = new TransformBuilder().OneHot(email, 5).Mask(email, out var masked).Hash(masked, 4).Hash(email, 3).Standardize(fare).Build();
        var problems = estimator.Check(Schema, "step 'fit'");
        Assert.Equal([TransformDiagnostics.UnprotectedColumn, TransformDiagnostics.UnprotectedColumn], problems.Select(p => p.Code));
        Assert.Contains("'one-hot(email)'", problems[0].Found, StringComparison.Ordinal);
        Assert.Contains("'hash(email)'", problems[1].Found, StringComparison.Ordinal);
        using var batch = Batch(20);
        var error = await Assert.ThrowsAsync<ModelException>(async () => await estimator.FitAsync(batch.Train()));
        Assert.Equal(TransformDiagnostics.UnprotectedColumn, error.Code);
    }

    [Fact]
    public async Task Label_OfASensitiveColumn_IsAllowedAndItsValuesAreNotKept()
    {
        using var batch = Batch(50);
        var transform = await batch.FitAsync(t => t.Label(Schema.Number("age") > 30).Standardize(Schema.Number("fare")));
        Assert.Equal(["fare"], transform.ParityRows!.Schema.Names);
        Assert.True(MemoryArtifact.Of(transform).Load().TrainingSchema["age"].IsSensitive);
    }

    [Fact]
    public async Task Fit_WithProtectedColumns_KeepsNoneOfTheirValuesAnywhere()
    {
        using var batch = Batch(300);
        var transform = await batch.FitAsync(t => Protected(t));
        var artifact = MemoryArtifact.Of(transform);
        foreach (var (name, bytes) in artifact.Content)
            Assert.DoesNotContain("@example.org", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var emails = (StringData)transform.ParityRows![transform.InputSchema.IndexOf("email")];
        for (var row = 0; row < emails.Length; row++)
            Assert.Matches("^(synthetic [0-9]+|unseen [0-9]+|)$", emails.GetString(row) ?? "");
        var ages = (PrimitiveData<int>)transform.ParityRows[transform.InputSchema.IndexOf("age")];
        for (var row = 0; row < ages.Length; row++)
            Assert.True(ages.IsMissing(row) || ages.Values[row] is < 0 or > 1_000_000 || ages.Values[row] % 7 == 0, "a row shows an age of the data");
        Assert.True(artifact.Load().ReplayParity() >= 32);
    }

    [Fact]
    public async Task Fit_WithOtherSensitiveValues_KeepsTheSameParityRows()
    {
        using var first = Batch(200);
        using var other = Batch(200, shift: 7);
        var (one, two) = (await first.FitAsync(t => Coarse(t)), await other.FitAsync(t => Coarse(t)));
        Assert.Equal(MemoryArtifact.Of(one).TextOf("parity.json"), MemoryArtifact.Of(two).TextOf("parity.json"));

        static TransformBuilder Coarse(TransformBuilder t) => t.Generalize(Schema.Number("age"), 1000, out var range).Clip(range, low: -1, missing: 0)
            .Mask(Schema.Text("email"), out var masked).Hash(masked, 7).Standardize(Schema.Number("fare"));
    }

    [Fact]
    public async Task Fit_WithSensitiveColumnsAlone_MakesRowsUp()
    {
        using var batch = Batch(40);
        var transform = await batch.FitAsync(t => t.Generalize(Schema.Number("age"), 10, out var decade).Standardize(decade, missing: 0));
        Assert.True(transform.ReplayParity() >= 8);
        Assert.Equal(MemoryArtifact.Of(transform).Text, MemoryArtifact.Of(await batch.FitAsync(
            t => t.Generalize(Schema.Number("age"), 10, out var decade).Standardize(decade, missing: 0), partitionSize: 7, degree: 3)).Text);
    }

    [Fact]
    public async Task Fit_WhereEveryMadeUpRowIsRefused_KeepsNone()
    {
        using var batch = Table.Of(Table.Texts("email", "a@example.org"));
        using var marked = batch.Select(batch.Schema);
        var source = new TrainingSet<Row>(new Dataset<Row>(new MemorySource(marked, 10), Schema.Select(["email"])));
        var estimator = new TransformBuilder().Mask(Schema.Text("email"), out var masked, keepLast: 4).OneHot(masked, 5, Unseen.Error).Build();
        var transform = await estimator.FitAsync(source);
        Assert.Equal(transform.ParityRows!.RowCount, transform.ReplayParity());
        Assert.DoesNotContain("a@example.org", MemoryArtifact.Of(transform).TextOf("parity.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_AnArtifactThatReadsASensitiveColumnAsItIs_IsRefused()
    {
        using var batch = Batch(30);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.OneHot(new TextColumn("town", ColumnType.String), 3).Mask(Schema.Text("email"), out var m).Hash(m, 3)));
        artifact.Replace("transform.json", "\"town\"", "\"email\"");
        Assert.Throws<ArtifactException>(artifact.Load);
    }

    private static TransformBuilder Protected(TransformBuilder t) => t
        .WithKeys(TestKeys.All)
        .KeyedHash(Schema.Text("email"), "areas", out var code).OneHot(code, 100)
        .Mask(Schema.Text("email"), out var masked, keepLast: 3).OneHot(masked, 5)
        .Generalize(Schema.Number("age"), 10, out var decade).Standardize(decade, missing: 0)
        .Standardize(Schema.Number("fare"));

    /// <summary>Ages are never multiples of 7, so that they can be told from made-up ones.</summary>
    private static DataBatch Batch(int rows, int shift = 0)
    {
        var builder = new BatchBuilder(new DataSchema(Schema.Fields.Append(new Field("town", ColumnType.String))));
        for (var row = 0; row < rows; row++)
        {
            if (row % 11 == 5) builder[0].AppendMissing();
            else builder.Text(0).Append($"person{row + shift}@example.org");
            builder.Primitive<int>(1).Append(18 + (row + shift) % 70 + ((18 + (row + shift) % 70) % 7 == 0 ? 1 : 0));
            builder.Primitive<double>(2).Append(row * 0.75);
            builder.Text(3).Append(row % 2 == 0 ? "Bonn" : "Kiel");
        }

        return builder.Build();
    }
}
