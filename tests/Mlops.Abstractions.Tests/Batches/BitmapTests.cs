using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Batches;

public class BitmapTests
{
    [Fact]
    public void Slices_AnyOffset_CountAndReadAsAnArrayOfBooleans() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var bits = Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(2) == 0).ToArray();
            var bytes = new byte[Bitmap.ByteCount(bits.Length)];
            random.NextBytes(bytes);
            for (var i = 0; i < bits.Length; i++)
            {
                if (bits[i]) Bitmap.Set(bytes, i);
                else Bitmap.Clear(bytes, i);
            }
            var start = random.Next(bits.Length + 1);
            var length = random.Next(bits.Length - start + 1);
            var slice = new Bitmap(bytes, 0, bits.Length).Slice(start, length);
            Assert.Equal(bits.Skip(start).Take(length).Count(b => b), slice.CountOnes());
            for (var i = 0; i < length; i++) Assert.Equal(bits[start + i], slice[i]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Constructor_MoreBitsThanBytes_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Bitmap(new byte[2], 3, 14));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bitmap(new byte[2], -1, 1));
        Assert.Throws<ArgumentException>(() => new Bitmap(new byte[2], int.MaxValue, 1));
        Assert.Equal(16, new Bitmap(new byte[] { 255, 255 }, 0, 16).CountOnes());
    }
}
