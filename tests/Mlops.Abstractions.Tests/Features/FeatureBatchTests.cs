namespace Mlops.Abstractions.Tests.Features;

public class FeatureBatchTests
{
    private static readonly FeatureLayout Layout = new(
        new FeatureSlot("miles", "trip_miles", "standardize", 0, 1, false),
        new FeatureSlot("place", "place", "vector", 1, 2, false),
        new FeatureSlot("company", "company", "one-hot", 3, 3, true) { Labels = ["company=a", "company=b", "company=unseen"] });

    [Fact]
    public void Layout_WidthsAndNames_FollowTheSlots()
    {
        Assert.Equal((6, 3), (Layout.Width, Layout.DenseWidth));
        Assert.Equal(["miles", "place[0]", "place[1]", "company=a", "company=b", "company=unseen"], Enumerable.Range(0, 6).Select(Layout.NameOf));
        Assert.Equal((0, 0), (new FeatureLayout().Width, new FeatureLayout().DenseWidth));
    }

    [Fact]
    public void Layout_GapOrDenseBehindSparse_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new FeatureLayout(new FeatureSlot("a", "a", "x", 1, 1, false)));
        Assert.Throws<ArgumentException>(() => new FeatureLayout(
            new FeatureSlot("a", "a", "x", 0, 1, true), new FeatureSlot("b", "b", "x", 1, 1, false)));
    }

    [Fact]
    public void Batch_Rows_AreReadBackAndResetForgetsThem()
    {
        var batch = new FeatureBatch(Layout);
        Fill(batch, 2);
        Assert.Equal([0f, 1f, 2f, 3f, 4f, 5f], batch.Dense.ToArray());
        Assert.Equal([0, 1, 3], batch.RowOffsets.ToArray());
        Assert.Equal([3, 3, 5], batch.Indices.ToArray());
        Assert.Equal([1f, 1f, 2f], batch.Values.ToArray());
        Assert.Equal([0.5, 0.5], batch.Labels.ToArray());
        batch.Reset(1);
        Assert.Equal((1, 0, false), (batch.RowCount, batch.SparseCount, batch.HasLabels));
        Assert.Empty(batch.Labels.ToArray());
        Assert.Equal(3, batch.Dense.Length);
    }

    [Fact]
    public void Batch_ReusedWithoutGrowing_AllocatesNothing()
    {
        var batch = new FeatureBatch(Layout);
        Fill(batch, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Fill(batch, i);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Fill(FeatureBatch batch, int rows)
    {
        batch.Reset(rows);
        for (var i = 0; i < batch.Dense.Length; i++) batch.Dense[i] = i;
        for (var row = 0; row < rows; row++)
        {
            batch.AddSparse(3, 1);
            if (row % 2 == 1) batch.AddSparse(5, 2);
            batch.EndRow(row);
        }
        batch.WriteLabels().Fill(0.5);
    }
}
