namespace Mlops.Transform.Tests;

public sealed class CountEncodeTests
{
    [Fact]
    public async Task CountEncode_Categories_AreTheirTrainingRows()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "a", null, "a", null));
        using var other = Table.Of(Table.Texts("c", "a", "new", null, ""));
        var transform = await batch.FitAsync(t => t
            .CountEncode(batch.Schema.Text("c"))
            .FrequencyEncode(batch.Schema.Text("c"))
            .CountEncode(batch.Schema.Text("c"), "column").AsNumber(out var count).Compute(count * 2, "twice"));
        Assert.Equal([[3, 0.5f, 6], [0, 0, 0], [2, 2f / 6, 4], [0, 0, 0]], transform.Apply(other));
        Assert.Equal(["count-encode(c)", "frequency-encode(c)", "twice"], transform.Layout.Slots.Select(s => s.Name));
        Assert.Equal(transform.Apply(other), MemoryArtifact.Of(transform).Load().Apply(other));
    }

    [Fact]
    public async Task CountEncode_Integers_CountAsTheirText()
    {
        using var batch = Table.Of(Table.Column("i", ColumnType.Int32, 5, 5, -5));
        var transform = await batch.FitAsync(t => t.CountEncode(batch.Schema.Number("i")));
        Assert.Equal([2f, 2, 1], transform.Apply(batch).Select(r => r[0]));
    }

    [Theory]
    [InlineData("\"rows\": 3", "\"rows\": 2")]
    [InlineData("\"rows\": 3", "\"rows\": 0")]
    public async Task Load_FewerRowsThanCategories_IsATypedError(string old, string damaged)
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "b"));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.CountEncode(batch.Schema.Text("c"))));
        artifact.Replace("transform.json", old, damaged);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
