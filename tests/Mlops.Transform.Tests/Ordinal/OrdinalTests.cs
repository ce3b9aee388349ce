namespace Mlops.Transform.Tests;

public sealed class OrdinalTests
{
    [Fact]
    public async Task Ordinal_Categories_AreTheirPlaceByFallingCount()
    {
        using var batch = Table.Of(Table.Texts("c", "b", "a", "b", null, "c"));
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c")));
        Assert.Equal([0f, 1, 0, -1, 2], transform.Apply(batch).Select(r => r[0]));
        Assert.Equal(("ordinal(c)", "ordinal"), transform.Layout.Slots.Select(s => (s.Name, s.Operation)).Single());
    }

    [Fact]
    public async Task Ordinal_TensorFlowTransformOptions_EqualComputeAndApplyVocabulary()
    {
        // compute_and_apply_vocabulary(top_k=2, num_oov_buckets=3, reserved_tokens=["<pad>"]): ties fall, unseen ones follow.
        using var batch = Table.Of(Table.Texts("c", "x", "y", "x", "y", "z", "<pad>"));
        var options = new VocabularyOptions { MaxSize = 3, Reserved = ["<pad>"], Order = VocabularyOrder.ScoreThenBytesFalling };
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c"), options, Unseen.Buckets(3)));
        Assert.Equal([2f, 1, 2, 1, 3 + (float)(StableHash.Of("z"u8) % 3), 0], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Ordinal_Unseen_FollowsTheRule()
    {
        using var batch = Table.Of(Table.Column("i", ColumnType.Int64, 7L, 8L));
        using var other = Table.Of(Table.Column("i", ColumnType.Int64, 9L, null));
        var column = batch.Schema.Number("i");
        var ignore = await batch.FitAsync(t => t.Ordinal(column, missing: -5));
        Assert.Equal([-5f, -5], ignore.Apply(other).Select(r => r[0]));
        var own = await batch.FitAsync(t => t.Ordinal(column, unseen: Unseen.OwnSlot));
        Assert.Equal([2f, -1], own.Apply(other).Select(r => r[0]));
        var refuses = await batch.FitAsync(t => t.Ordinal(column, unseen: Unseen.Error));
        var error = Assert.Throws<ModelException>(() => refuses.Apply(other));
        Assert.Equal(TransformDiagnostics.UnseenCategory, error.Code);
        Assert.Contains("'9'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinal_AsNumber_HasNoValueWhereThereIsNoPlace()
    {
        using var batch = Table.Of(Table.Texts("c", "b", "a", null, "b"));
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c")).AsNumber(out var place).Impute(place, Imputation.Constant(99)));
        Assert.Equal([0f, 1, 99, 0], transform.Apply(batch).Select(r => r[0]));
    }
}
