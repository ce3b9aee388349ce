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
