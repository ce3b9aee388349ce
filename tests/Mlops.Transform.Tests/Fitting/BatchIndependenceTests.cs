namespace Mlops.Transform.Tests;

public sealed class BatchIndependenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task FitAsync_AnyPartitionSizeAndDegree_WritesTheSameBytes(int seed)
    {
        using var batch = RandomTable.Create(seed, 1500);
        var expected = MemoryArtifact.Of(await RandomTable.FitAsync(batch, 1500, 1)).Text;
        foreach (var (size, degree) in new[] { (1, 1), (17, 2), (64, 8), (500, 3), (1499, 2) })
            Assert.Equal(expected, MemoryArtifact.Of(await RandomTable.FitAsync(batch, size, degree)).Text);
    }

    [Fact]
    public void State_SavedAndLoaded_GoesOnWithTheSameBytes()
    {
        using var batch = RandomTable.Create(9, 900);
        var estimator = RandomTable.Build(new TransformBuilder(), batch.Schema).Build();
        var plan = new TransformFit(estimator.Operations, estimator.LabelExpression, batch.Schema).Plan(0);
        using var rows = batch.Select(plan.Schema);
        var (whole, first, rest) = (plan.CreateState(), plan.CreateState(), plan.CreateState());
        whole.Add(rows);
        first.Add(rows.Slice(0, 400));
        rest.Add(rows.Slice(400, 500));
        var loaded = plan.CreateState();
        loaded.Load(new BinaryReader(new MemoryStream(BytesOf(first))));
        Assert.Equal(BytesOf(first), BytesOf(loaded));
        rest.Merge(loaded);
        Assert.Equal(BytesOf(whole), BytesOf(rest));
    }

    [Fact]
    public void Load_DamagedState_IsATypedError()
    {
        using var batch = RandomTable.Create(10, 200);
        var estimator = RandomTable.Build(new TransformBuilder(), batch.Schema).Build();
        var plan = new TransformFit(estimator.Operations, estimator.LabelExpression, batch.Schema).Plan(0);
        using var rows = batch.Select(plan.Schema);
        var state = plan.CreateState();
        state.Add(rows);
        var bytes = BytesOf(state);
        for (var cut = 0; cut < bytes.Length; cut += 97)
        {
            using var reader = new BinaryReader(new MemoryStream(bytes[..cut]));
            var error = Record.Exception(() => plan.CreateState().Load(reader));
            Assert.True(error is InvalidDataException or EndOfStreamException, $"cut at {cut}: {error}");
        }
    }

    private static byte[] BytesOf(PassState state)
    {
        using var stream = new MemoryStream();
        state.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
