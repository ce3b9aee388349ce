namespace Mlops.Transform.Tests;

public sealed class SipHashTests
{
    /// <summary>The vectors of the reference implementation: the bytes 0, 1, 2 and so on under the key 0 to 15.</summary>
    [Theory]
    [InlineData(0, 0x726fdb47dd0e0e31)]
    [InlineData(1, 0x74f839c593dc67fd)]
    [InlineData(8, 0x93f5f5799a932462)]
    [InlineData(15, 0xa129ca6149be45e5)]
    public void Of_ReferenceVectors_AreEqual(int length, ulong expected) =>
        Assert.Equal(expected, SipHash.Of([.. Enumerable.Range(0, length).Select(i => (byte)i)], 0x0706050403020100, 0x0f0e0d0c0b0a0908));

    [Fact]
    public async Task Hash_Keyed_EqualsTheStrongHashOfTensorFlow()
    {
        // tf.strings.to_hash_bucket_strong(["Hello", "TF"], 3, [1, 2]) is [2, 0].
        using var batch = Table.Of(Table.Texts("c", "Hello", "TF", null));
        var transform = await batch.FitAsync(t => t.WithKeys(KeyOf(1, 2)).Hash(batch.Schema.Text("c"), 3, "users"));
        Assert.Equal([2, 0, 3], Table.Hot(transform.Apply(batch)));
        Assert.Equal("sip-hash(c)", transform.Layout.Slots.Single().Name);
        var artifact = MemoryArtifact.Of(transform);
        Assert.Equal([2, 0, 3], Table.Hot(TransformArtifact.Load(artifact, new LoadServices(KeyOf(1, 2), [])).Apply(batch)));
    }

    [Fact]
    public async Task Load_OtherKeyOrNone_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("c", "a"));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.WithKeys(KeyOf(1, 2)).Hash(batch.Schema.Text("c"), 3, "users")));
        Assert.Equal(TransformDiagnostics.InvalidKey, Assert.Throws<KeyException>(() => TransformArtifact.Load(artifact, new LoadServices(KeyOf(1, 3), []))).Code);
        Assert.Equal(TransformDiagnostics.MissingKey, Assert.Throws<KeyException>(() => TransformArtifact.Load(artifact, new LoadServices(TestKeys.All, []))).Code);
    }

    [Fact]
    public async Task Hash_OtherKey_MakesOtherBuckets()
    {
        using var batch = Table.Of(Table.Column("i", ColumnType.Int64, [.. Enumerable.Range(0, 50).Select(i => (object?)(long)i)]));
        var one = await batch.FitAsync(t => t.WithKeys(KeyOf(1, 2)).Hash(batch.Schema.Number("i"), 1000, "users"));
        var other = await batch.FitAsync(t => t.WithKeys(KeyOf(1, 3)).Hash(batch.Schema.Number("i"), 1000, "users"));
        Assert.True(Table.Hot(one.Apply(batch)).Zip(Table.Hot(other.Apply(batch))).Count(p => p.First == p.Second) < 5);
    }

    private static GivenKeys KeyOf(ulong low, ulong high) =>
        new([KeyValuePair.Create<string, byte[]>("users", [.. BitConverter.GetBytes(low), .. BitConverter.GetBytes(high)])]);
}
