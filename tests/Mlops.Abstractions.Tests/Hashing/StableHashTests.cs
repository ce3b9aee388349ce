using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Hashing;

public class StableHashTests
{
    private const ulong Seed = 2654435761;

    // The vectors of the sanity check of the reference implementation, xxHash 0.8 (tests/sanity_test_vectors).
    [Theory]
    [InlineData(0, 0, 0xEF46DB3751D8E999)]
    [InlineData(0, Seed, 0xAC75FDA2929B17EF)]
    [InlineData(1, 0, 0xE934A84ADB052768)]
    [InlineData(1, Seed, 0x5014607643A9B4C3)]
    [InlineData(4, 0, 0x9136A0DCA57457EE)]
    [InlineData(14, 0, 0x8282DCC4994E35C8)]
    [InlineData(14, Seed, 0xC3BD6BF63DEB6DF0)]
    [InlineData(222, 0, 0xB641AE8CB691C174)]
    [InlineData(222, Seed, 0x20CB8AB7AE10C14A)]
    public void Of_ReferenceBytes_GivesThePublishedHash(int length, ulong seed, ulong expected) =>
        Assert.Equal(expected, StableHash.Of(ReferenceBytes(length), seed));

    [Theory]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Of_Text_GivesThePublishedHash(string text, ulong expected) =>
        Assert.Equal(expected, StableHash.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Of_Number_EqualsTheHashOfItsLittleEndianBytes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), ArbMap.Default.ArbFor<ulong>(), (value, seed) =>
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
            Assert.Equal(StableHash.Of(bytes, seed), StableHash.Of(value, seed));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToUnit_AnyHash_LiesInTheHalfOpenUnitInterval()
    {
        Assert.Equal(0, StableHash.ToUnit(0));
        Assert.Equal(1 - Math.Pow(2, -53), StableHash.ToUnit(ulong.MaxValue));
        Assert.Equal(0.5, StableHash.ToUnit(1UL << 63));
    }

    [Fact]
    public void ToUnit_ManyKeys_SpreadEvenly()
    {
        var counts = new int[10];
        for (var i = 0UL; i < 100_000; i++) counts[(int)(StableHash.ToUnit(StableHash.Of(i)) * 10)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_600, 10_400));
    }

    [Fact]
    public void Combine_Order_Matters() =>
        Assert.NotEqual(StableHash.Combine(1, 2), StableHash.Combine(2, 1));

    private static byte[] ReferenceBytes(int length)
    {
        var bytes = new byte[length];
        var state = Seed;
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(state >> 56);
            state *= 11400714785074694797UL;
        }
        return bytes;
    }
}
