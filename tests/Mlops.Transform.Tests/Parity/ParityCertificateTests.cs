namespace Mlops.Transform.Tests;

public sealed class ParityCertificateTests
{
    [Fact]
    public async Task CertifyParity_Untouched_TellsWhatTheRowsCover()
    {
        using var batch = RandomTable.Create(75, 2000);
        var transform = await RandomTable.FitAsync(batch);
        var certificate = transform.CertifyParity();
        Assert.True(certificate.IsKept);
        Assert.Equal(transform.ReplayParity(), certificate.RowCount);
        Assert.Equal(transform.InputSchema.Names, certificate.Columns.Select(c => c.Name));
        // Rows without a fare or a stamp are refused: an operation has no rule for them.
        Assert.All(certificate.Columns, c => Assert.Equal(c.Name is not "fare" and not "stamp", c.Missing > 0));
        var (company, fare) = (certificate.Columns.Single(c => c.Name == "company"), certificate.Columns.Single(c => c.Name == "fare"));
        Assert.True(company.Unseen > 0);
        Assert.Equal((null, null), (company.Smallest, company.Largest));
        Assert.Equal((null, -1e300, 1e300), (fare.Unseen, fare.Smallest, fare.Largest));
    }

    [Fact]
    public async Task CertifyParity_ListsAndVectors_AreCoveredByTheirItems()
    {
        using var batch = Table.Of(
            Table.Lists("w", ["a", "b", null], ["b"], []),
            Table.Column("l", ColumnType.List(ColumnType.Float64), [new object?[] { 4.0, double.NaN }, new object?[] { -2.0 }, null]),
            Table.Column("v", ColumnType.Vector(ColumnType.Float32, 2), [new object?[] { 1f, 2f }, new object?[] { 8f, -1f }, null]));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.MultiHot(s.List("w"), 5).PadList(s.List("l"), 2).AsIs(s.Vector("v"), missing: 0));
        var columns = transform.CertifyParity().Columns;
        // Of the words only the two rows that were made up have unseen ones; of the numbers those beyond the range were made up.
        Assert.Equal((2, (double?)null), (columns[0].Unseen, columns[0].Smallest));
        Assert.Equal((null, -1e300, 1e300), (columns[1].Unseen, columns[1].Smallest, columns[1].Largest));
        Assert.Equal((null, -1e30f, 1e30f), (columns[2].Unseen, (float?)columns[2].Smallest, (float?)columns[2].Largest));
        Assert.All(columns, c => Assert.Equal(1, c.Missing));
    }

    [Fact]
    public async Task CertifyParity_ConstantChanged_IsTheDifferenceThatReplayNames()
    {
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 4, 4, 5, 5, 7, 9));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        artifact.Replace("transform.json", "\"mean\": 5", "\"mean\": 5.000001");
        var changed = artifact.Load();
        var certificate = changed.CertifyParity();
        Assert.False(certificate.IsKept);
        Assert.Equal((0, "standardize(x)", "alone"), (certificate.Difference!.Feature, certificate.Difference.Name, certificate.Difference.Way));
        Assert.Equal(Assert.Throws<ServingException>(() => changed.ReplayParity()).Problem.Found, certificate.Difference.ToString());
    }
}
