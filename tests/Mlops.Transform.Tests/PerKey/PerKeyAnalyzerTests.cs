namespace Mlops.Transform.Tests;

public sealed class PerKeyAnalyzerTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly TextColumn K = new("k", ColumnType.String);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task FitAsync_MoreKeysThanAllowed_IsMlops4019HoweverTheRowsAreCut(int partitionSize)
    {
        using var batch = Keys("a", "b", "c", "a");
        var error = await Assert.ThrowsAsync<ModelException>(
            () => batch.FitAsync(t => t.StandardizePerKey(X, K, maxKeys: 2), partitionSize));
        Assert.Equal(TransformDiagnostics.TooManyKeys, error.Code);
        Assert.Contains("'k' holds more than 2 different keys", error.Message, StringComparison.Ordinal);
        await batch.FitAsync(t => t.StandardizePerKey(X, K, maxKeys: 3), partitionSize);
    }

    [Fact]
    public async Task FitAsync_KeysWithoutANumber_AreNotCounted()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, null), Table.Texts("k", "a", "a", "b"));
        var transform = await batch.FitAsync(
            t => t.StandardizePerKey(X, K, maxKeys: 1).AsNumber(out var z).Impute(z, Imputation.Constant(0)));
        Assert.Equal(1, Assert.IsType<FittedStandardizePerKey>(transform.Operations[0]).Vocabulary.Count);
    }

    [Fact]
    public void Save_AnyCutOfTheRows_WritesTheSameBytes()
    {
        using var batch = Keys("b", "a", "", "b", "c", "a", "b");
        var whole = Bytes(Filled(batch));
        for (var cut = 1; cut < batch.RowCount; cut++)
        {
            var (first, rest) = (Filled(batch.Slice(0, cut)), Filled(batch.Slice(cut, batch.RowCount - cut)));
            var loaded = Operation().CreateAnalyzer()!;
            loaded.Load(new BinaryReader(new MemoryStream(Bytes(first))));
            Assert.Equal(Bytes(first), Bytes(loaded));
            rest.Merge(loaded);
            Assert.Equal(whole, Bytes(rest));
        }
    }

    [Fact]
    public void Load_CutOff_IsATypedError()
    {
        using var batch = Keys("b", "a", "c");
        var bytes = Bytes(Filled(batch));
        for (var cut = 0; cut < bytes.Length; cut += 3)
        {
            using var reader = new BinaryReader(new MemoryStream(bytes[..cut]));
            var error = Record.Exception(() => Operation().CreateAnalyzer()!.Load(reader));
            Assert.True(error is InvalidDataException or EndOfStreamException, $"cut at {cut}: {error}");
        }
    }

    private static MinMaxPerKey Operation() => new("m", X, K, null, 0, 1, 10);

    private static DataBatch Keys(params string?[] keys) =>
        Table.Of(Table.Doubles("x", [.. keys.Select((_, i) => (double?)i)]), Table.Texts("k", keys));

    private static Analyzer Filled(DataBatch batch)
    {
        var analyzer = Operation().CreateAnalyzer()!;
        analyzer.Add(new OperationInput(batch.Columns, batch.RowCount));
        return analyzer;
    }

    private static byte[] Bytes(Analyzer analyzer)
    {
        using var stream = new MemoryStream();
        analyzer.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
