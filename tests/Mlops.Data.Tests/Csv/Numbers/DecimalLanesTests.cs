using System.Runtime.Intrinsics;
using System.Text;

namespace Mlops.Data.Tests;

public sealed class DecimalLanesTests
{
    private static readonly string[] Special =
    [
        "0", "-0", "+0", ".", "-.", "-", "+", "1.", ".5", "-.5", "1..2", "1.2.3", "--1", "+-1", "1e5", "nan", "inf", " 1", "1 ", "12a",
        "12345678", "123456789", "1234567890123456", "12345678901234567", "1234567.8", "12345678.9", "123456789.12345", "-87.6390881",
        "0.000000000000001", "9007199254740992", "9007199254740993", "2147483647", "2147483648", "-2147483648", "1.0", "99999999", "/", ":",
    ];

    [Fact]
    public void Store_AnyText_GivesTheBitsOfTheParserOrLeavesIt()
    {
        Optional.Require(DecimalLanes.IsSupported, "the processor has no 512-bit vectors");
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var texts = Enumerable.Range(0, 8).Select(_ => Text(random)).ToArray();
            CheckDoubles(texts);
            CheckIntegers(texts);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(513)]
    [InlineData(3000)]
    public async Task ReadAsync_ColumnsOfEveryShape_EqualTheRuntime(int rows)
    {
        var random = new Random(rows);
        var cells = Enumerable.Range(0, rows)
            .Select(_ => new[] { Number(random), random.Next(-99999, 99999).ToString(Invariant), random.NextInt64().ToString(Invariant) })
            .Select(c => c.Select(t => random.Next(5) == 0 ? "" : t).ToArray())
            .ToArray();
        var schema = new DataSchema(
            new Field("d", ColumnType.Float64), new Field("i", ColumnType.Int32), new Field("l", ColumnType.Int64), new Field("end", ColumnType.Int32));
        var csv = "d,i,l,end\n" + string.Concat(cells.Select(c => string.Join(',', c) + ",1\n"));
        var source = Csv.From("numbers", [TextInput.FromBytes("numbers.csv", Encoding.UTF8.GetBytes(csv))], schema).Source;
        var row = 0;
        await foreach (var batch in source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++, row++)
                {
                    Assert.Equal(cells[row].Select(c => c.Length == 0), new[] { 0, 1, 2 }.Select(c => batch[c].IsMissing(i)));
                    if (cells[row][0].Length > 0) AssertBits(double.Parse(cells[row][0], Invariant), ((PrimitiveData<double>)batch[0]).Values[i]);
                    if (cells[row][1].Length > 0) Assert.Equal(int.Parse(cells[row][1], Invariant), ((PrimitiveData<int>)batch[1]).Values[i]);
                    if (cells[row][2].Length > 0) Assert.Equal(long.Parse(cells[row][2], Invariant), ((PrimitiveData<long>)batch[2]).Values[i]);
                }
            }
        }
        Assert.Equal(rows, row);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static void CheckDoubles(string[] texts)
    {
        var output = new double[8];
        var (lanes, signs) = Lanes(texts);
        var done = Float64Parser.Store(lanes, signs, ref output[0]);
        for (var i = 0; i < texts.Length; i++)
        {
            if (done[i] == 0) continue;
            Assert.True(double.TryParse(texts[i], System.Globalization.NumberStyles.Float, Invariant, out var expected), texts[i]);
            AssertBits(expected, output[i]);
        }
    }

    private static void CheckIntegers(string[] texts)
    {
        var (longs, ints) = (new long[8], new int[8]);
        var (lanes, signs) = Lanes(texts);
        var (longDone, intDone) = (Int64Parser.Store(lanes, signs, ref longs[0]), Int32Parser.Store(lanes, signs, ref ints[0]));
        for (var i = 0; i < texts.Length; i++)
        {
            if (longDone[i] != 0) Assert.Equal(long.Parse(texts[i].TrimEnd('.'), Invariant), longs[i]);
            if (intDone[i] != 0) Assert.Equal(int.Parse(texts[i].TrimEnd('.'), Invariant), ints[i]);
            // Plain integers of at most 16 digits must be read here: nothing else makes this path fast.
            if (texts[i].Length is > 0 and <= 16 && texts[i].All(char.IsAsciiDigit)) Assert.NotEqual(0UL, longDone[i]);
        }
    }

    /// <summary>The words as they lie in a file: garbage before each number, and its sign.</summary>
    private static (DecimalLanes Lanes, Vector512<ulong> Signs) Lanes(string[] texts)
    {
        var (heads, tails, lengths, signs) = (new ulong[8], new ulong[8], new ulong[8], new ulong[8]);
        for (var i = 0; i < 8; i++)
        {
            var bytes = Encoding.UTF8.GetBytes("7.3,9-1.5,4.4,12" + texts[i]);
            heads[i] = BitConverter.ToUInt64(bytes, bytes.Length - 16);
            tails[i] = BitConverter.ToUInt64(bytes, bytes.Length - 8);
            var signed = texts[i].StartsWith('-') || texts[i].StartsWith('+');
            lengths[i] = (ulong)(texts[i].Length - (signed ? 1 : 0));
            signs[i] = texts[i].StartsWith('-') ? FieldWords.Negative : 0;
        }
        return (new DecimalLanes(Vector512.Create(heads), Vector512.Create(tails), Vector512.Create(lengths)), Vector512.Create(signs));
    }

    private static string Text(Random random) => random.Next(4) switch
    {
        0 => Special[random.Next(Special.Length)],
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 19)).Select(_ => "0123456789.-+e,"[random.Next(15)])),
        _ => Number(random),
    };

    private static string Number(Random random)
    {
        var digits = string.Concat(Enumerable.Range(0, random.Next(1, 17)).Select(_ => (char)('0' + random.Next(10))));
        if (random.Next(3) > 0) digits = digits.Insert(random.Next(digits.Length + 1), digits.Length > 15 ? "" : ".");
        return (random.Next(3) switch { 0 => "-", 1 when random.Next(4) == 0 => "+", _ => "" }) + digits;
    }

    private static void AssertBits(double expected, double found) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(found));
}
