using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class NumberKeysTests
{
    [Fact]
    public void Of_TwoDoubles_KeepsTheirOrder() => Prop.ForAll<double, double>((a, b) =>
        double.IsNaN(a) || double.IsNaN(b) || NumberKeys.Of(a).CompareTo(NumberKeys.Of(b)) == (a + 0.0).CompareTo(b + 0.0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_TwoIntegers_KeepsTheirOrder() => Prop.ForAll<long, long>((a, b) =>
        NumberKeys.Of(a).CompareTo(NumberKeys.Of(b)) == a.CompareTo(b)).QuickCheckThrowOnFailure();

    [Fact]
    public void ToDouble_KeyOfADouble_ReadsItBack() => Prop.ForAll<double>(value =>
        double.IsNaN(value) || NumberKeys.ToDouble(NumberKeys.Of(value)).Equals(value + 0.0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Fill_AnyLength_EqualsTheKeysOneByOne()
    {
        for (var length = 0; length < 40; length++)
        {
            var doubles = Enumerable.Range(0, length).Select(i => i % 3 == 0 ? -0.0 : (i - 20) * 0.37).ToArray();
            var keys = new ulong[length];
            NumberKeys.Fill(doubles, keys);
            Assert.Equal(doubles.Select(NumberKeys.Of), keys);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void AreFinite_OneThatIsNot_IsFoundAnywhere(double special)
    {
        for (var place = 0; place < 23; place++)
        {
            var values = new double[23];
            Assert.True(NumberKeys.AreFinite(values));
            values[place] = special;
            Assert.False(NumberKeys.AreFinite(values));
        }
    }

    [Fact]
    public void KeepPresent_AnyBits_KeepsTheirRowsInOrder() => Prop.ForAll<bool[], byte>((present, offset) =>
    {
        var first = offset % 9;
        var bytes = new byte[Bitmap.ByteCount(first + present.Length) + 1];
        for (var i = 0; i < present.Length; i++)
            if (present[i]) Bitmap.Set(bytes, first + i);
        var keys = Enumerable.Range(0, present.Length).Select(i => (ulong)i).ToArray();
        var kept = NumberKeys.KeepPresent(keys, bytes, first);
        return keys[..kept].SequenceEqual(Enumerable.Range(0, present.Length).Where(i => present[i]).Select(i => (ulong)i));
    }).QuickCheckThrowOnFailure();
}
