namespace Mlops.Transform.Tests;

public sealed class TotalsAnalyzerTests
{
    [Fact]
    public void Load_SavedPartsInAnyOrder_GivesTheBytesOfAllRows()
    {
        var (all, first, second) = (Pair.Of((2, "ab"), (3, "c")), Pair.Of((2, "ab")), Pair.Of((3, "c")));
        var loaded = new Pair();
        loaded.Load(new BinaryReader(new MemoryStream(BytesOf(second))));
        loaded.Merge(first);
        Assert.Equal(BytesOf(all), BytesOf(loaded));
        Assert.Equal(5, loaded.RefusedRows);
    }

    [Theory]
    [InlineData(7, 0xFF)]
    [InlineData(12, 0)]
    public void Load_NegativeCountOrShortKey_IsATypedError(int place, byte damage)
    {
        var bytes = BytesOf(Pair.Of((2, "ab")));
        bytes[place] = damage;
        Assert.Throws<InvalidDataException>(() => new Pair().Load(new BinaryReader(new MemoryStream(bytes))));
    }

    [Fact]
    public void Load_StateThatIsCutOff_IsATypedError()
    {
        var bytes = BytesOf(Pair.Of((2, "ab")));
        Assert.Throws<EndOfStreamException>(() => new Pair().Load(new BinaryReader(new MemoryStream(bytes[..^1]))));
    }

    private static byte[] BytesOf(Analyzer analyzer)
    {
        using var stream = new MemoryStream();
        analyzer.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }

    private sealed class Pair() : TotalsAnalyzer<OneHot>(KeyedTotalsTests.Company, 1, 1)
    {
        public long RefusedRows => Refused;

        public static Pair Of(params (int Refused, string Key)[] rows)
        {
            var pair = new Pair();
            foreach (var (refused, key) in rows)
            {
                pair.Refused += refused;
                pair.First.Add(System.Text.Encoding.UTF8.GetBytes(key), 1, 10);
                pair.Second.Add(System.Text.Encoding.UTF8.GetBytes(key + "!"), 1, -10);
            }

            return pair;
        }

        public override void Add(in OperationInput input) => throw new NotSupportedException();

        public override FittedOperation Finish() => throw new NotSupportedException();
    }
}
