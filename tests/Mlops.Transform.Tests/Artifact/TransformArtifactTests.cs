namespace Mlops.Transform.Tests;

public sealed class TransformArtifactTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Load_WhatWasSaved_ComputesTheSameBitsAndSavesTheSameBytes(int seed)
    {
        using var batch = RandomTable.Create(seed, 800);
        var transform = await RandomTable.FitAsync(batch);
        var artifact = MemoryArtifact.Of(transform);
        var loaded = artifact.Load();
        Assert.Equal(artifact.Text, MemoryArtifact.Of(loaded).Text);
        Assert.Equal(transform.Apply(batch), loaded.Apply(batch));
        Assert.True(transform.InputSchema.Equals(loaded.InputSchema));
        Assert.True(transform.TrainingSchema.Equals(loaded.TrainingSchema));
        Assert.Equal(transform.Layout.Slots.Select(s => (s.Name, s.Start, s.Length)), loaded.Layout.Slots.Select(s => (s.Name,
            s.Start, s.Length)));
        using var training = batch.Select(transform.TrainingSchema);
        var (expected, actual) = (new double[800], new double[800]);
        transform.ReadLabels(training, expected);
        loaded.ReadLabels(training, actual);
        Assert.Equal(expected, actual);
        Assert.True(loaded.ReplayParity() >= 32);
    }

    [Fact]
    public async Task Save_AtAnyDegree_WritesTheSameBytes()
    {
        using var batch = RandomTable.Create(11, 3000);
        var expected = MemoryArtifact.Of(await RandomTable.FitAsync(batch, 250, 1)).Text;
        foreach (var degree in new[] { 2, 3, 8 })
            Assert.Equal(expected, MemoryArtifact.Of(await RandomTable.FitAsync(batch, 250, degree)).Text);
    }
}
