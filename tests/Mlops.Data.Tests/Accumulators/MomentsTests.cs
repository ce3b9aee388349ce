using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class MomentsTests
{
    [Fact]
    public void Add_KnownValues_GivesTextbookMoments()
    {
        var moments = new Moments();
        moments.Add([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(8, moments.Count);
        Assert.Equal(5, moments.Mean);
        Assert.Equal(4, moments.Variance);
        Assert.Equal(2, moments.StandardDeviation);
        Assert.Equal(40, moments.Sum);
    }

    [Fact]
    public void Add_NothingAdded_IsEmpty()
    {
        var moments = new Moments();
        moments.Add([]);
        moments.Merge(new Moments());
        Assert.Equal((0, 0, 0, 0), (moments.Count, moments.Mean, moments.Variance, moments.Sum));
    }

    [Fact]
    public void Add_NotFinite_IsRefusedAndAddsNothing()
    {
        var moments = new Moments();
        Assert.Throws<ArgumentException>(() => moments.Add([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => moments.Add([double.NegativeInfinity]));
        Assert.Equal(0, moments.Count);
    }

    [Fact]
    public void Add_LargeOffset_KeepsTheVariance()
    {
        // The naive sum of squares loses every digit here; NumPy's two-pass var gives 2/3.
        var moments = new Moments();
        for (var i = 0; i < 4000; i++) moments.Add([1e9 + 1, 1e9 + 2, 1e9 + 3]);
        Assert.Equal(2.0 / 3, moments.Variance, 1e-12);
    }

    [Fact]
    public void Add_HugeValuesOfBothSigns_KeepsAFiniteMean()
    {
        var moments = new Moments();
        moments.Add([double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue]);
        Assert.Equal(double.MaxValue, moments.Mean);
        var other = new Moments();
        other.Add([-double.MaxValue, -double.MaxValue, -double.MaxValue, -double.MaxValue]);
        moments.Merge(other);
        Assert.Equal(0, moments.Mean);
        Assert.Equal(double.PositiveInfinity, moments.Variance);
    }

    [Fact]
    public void Add_AnyValues_AgreesWithDecimalArithmetic() => Prop.ForAll<int[]>(values =>
    {
        var moments = new Moments();
        moments.Add([.. values.Select(v => v / 8.0)]);
        if (values.Length == 0) return moments.Count == 0;
        var exact = values.Select(v => v / 8m).ToArray();
        var mean = exact.Average();
        var variance = exact.Select(v => (v - mean) * (v - mean)).Average();
        return Near(moments.Mean, (double)mean) && Near(moments.Variance, (double)variance);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_AnyPieces_GivesTheSameBytesAsOnePass() => Prop.ForAll<int[], byte>((values, cut) =>
    {
        var numbers = values.Select(v => v * 0.37).ToArray();
        var split = numbers.Length == 0 ? 0 : cut % numbers.Length;
        var whole = new Moments();
        whole.Add(numbers);
        var (first, second) = (new Moments(), new Moments());
        first.Add(numbers.AsSpan(0, split));
        second.Add(numbers.AsSpan(split));
        first.Merge(second);
        return BytesOf(first).SequenceEqual(BytesOf(whole)) && first.Variance.Equals(whole.Variance);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Load_WhatWasSaved_GoesOnWithTheSameBits()
    {
        var (whole, first) = (new Moments(), new Moments());
        whole.Add([0.1, 0.2, 1e300, -7]);
        first.Add([0.2, -7]);
        var loaded = Moments.Load(new BinaryReader(new MemoryStream(BytesOf(first))));
        loaded.Add([1e300, 0.1]);
        Assert.Equal(BytesOf(whole), BytesOf(loaded));
        Assert.Throws<EndOfStreamException>(() => Moments.Load(new BinaryReader(new MemoryStream(BytesOf(first)[..9]))));
    }

    [Fact]
    public void Add_Values_AllocatesNothing()
    {
        var values = new double[10_000];
        var moments = new Moments();
        moments.Add(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        moments.Add(values);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[] BytesOf(Moments moments)
    {
        using var stream = new MemoryStream();
        moments.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }

    private static bool Near(double actual, double expected) =>
        Math.Abs(actual - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected));
}
