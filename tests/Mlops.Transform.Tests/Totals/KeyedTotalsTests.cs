using System.Text;

namespace Mlops.Transform.Tests;

public sealed class KeyedTotalsTests
{
    [Fact]
    public void Add_ManyKeys_CountsAndSumsEach()
    {
        var totals = Create();
        for (var i = 0; i < 20_000; i++) totals.Add(Encoding.UTF8.GetBytes($"key {i % 3001}"), 1, i);
        Assert.Equal(3001, totals.Count);
        var found = Enumerable.Range(0, totals.Count).Single(i => totals.KeyOf(i).SequenceEqual("key 7"u8));
        Assert.Equal((7, (Int128)Enumerable.Range(0, 7).Sum(i => 7 + 3001 * i)), (totals.CountOf(found), totals.DigitsOf(found)));
    }

    [Fact]
    public void Save_AnyOrderAndCut_IsTheSameBytesThatLoad()
    {
        var (whole, first, rest) = (Create(), Create(), Create());
        for (var i = 0; i < 100; i++)
        {
            var key = Encoding.UTF8.GetBytes($"{i % 7}");
            whole.Add(key, 2, -i);
            (i % 3 == 0 ? rest : first).Add(key, 2, -i);
        }

        rest.Merge(first);
        Assert.Equal(BytesOf(whole), BytesOf(rest));
        var loaded = Create();
        loaded.Load(new BinaryReader(new MemoryStream(BytesOf(whole))), 1);
        Assert.Equal(BytesOf(whole), BytesOf(loaded));
    }

    [Fact]
    public void Load_KeyShorterThanPossible_IsRefused()
    {
        var totals = Create();
        totals.Add("ab"u8, 1, 1);
        using var reader = new BinaryReader(new MemoryStream(BytesOf(totals)));
        Assert.Throws<InvalidDataException>(() => Create().Load(reader, 3));
    }

    private static byte[] BytesOf(KeyedTotals totals)
    {
        using var stream = new MemoryStream();
        totals.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }

    [Fact]
    public void Add_MoreKeysThanFit_IsATypedErrorThatNamesTheColumn()
    {
        var totals = Create(maxBytes: 10);
        totals.Add("12345"u8, 1, 0);
        totals.Add("67890"u8, 1, 0);
        totals.Add("12345"u8, 1, 0);
        var error = Assert.Throws<ModelException>(() => totals.Add("x"u8, 1, 0));
        Assert.Equal(TransformDiagnostics.TooManyTexts, error.Code);
        Assert.Contains("Column 'company' has about 2 different texts", error.Message, StringComparison.Ordinal);
    }

    internal static OneHot Company { get; } = new(
        "o", new DataSchema(new Field("company", ColumnType.String)).Text("company"), VocabularyOptions.Of(10, 1), Unseen.OwnSlot);

    private static KeyedTotals Create(int maxBytes = int.MaxValue) => new(Company, maxBytes);
}
