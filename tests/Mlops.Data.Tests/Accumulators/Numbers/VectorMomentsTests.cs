namespace Mlops.Data.Tests;

public sealed class VectorMomentsTests
{
    [Fact]
    public void Covariance_HandComputed_IsThatOfThePopulation()
    {
        var moments = Of([1, 4, -2], [3, 8, 0], [5, 0, 2]);
        Assert.Equal((3, 4, 0), (moments.Mean(0), moments.Mean(1), moments.Mean(2)));
        Assert.Equal(8.0 / 3, moments.Covariance(0, 0));
        Assert.Equal(32.0 / 3, moments.Covariance(1, 1));
        Assert.Equal(-8.0 / 3, moments.Covariance(0, 1));
        Assert.Equal(-8.0 / 3, moments.Covariance(1, 0));
        Assert.Equal(8.0 / 3, moments.Covariance(2, 0));
    }

    [Fact]
    public void Covariance_AnyPair_HasTheBitsOfPairMoments()
    {
        var rows = Random(7, 300, 4);
        var moments = Of(rows);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                var pair = new PairMoments();
                pair.Add([.. rows.Select(r => r[i])], [.. rows.Select(r => r[j])]);
                Assert.Equal(pair.Covariance, moments.Covariance(i, j));
            }
        }
    }

    [Fact]
    public void Merge_AnyCutAndOrder_GivesTheSameBytes()
    {
        var rows = Random(8, 100, 3);
        var (first, second) = (Of(rows[60..]), Of([.. rows[..60].Reverse()]));
        first.Merge(second);
        Assert.Equal(BytesOf(Of(rows)), BytesOf(first));
        Assert.Equal(100, first.Count);
    }

    [Fact]
    public void Restore_WhatWasSaved_AddsItsRows()
    {
        var rows = Random(9, 50, 2);
        var moments = Of(rows[..20]);
        using var reader = new BinaryReader(new MemoryStream(BytesOf(Of(rows[20..]))));
        moments.Restore(reader);
        Assert.Equal(BytesOf(Of(rows)), BytesOf(moments));
    }

    [Fact]
    public void Restore_OtherWidthOrDamage_IsATypedError()
    {
        var bytes = BytesOf(Of([1, 2]));
        Assert.Throws<InvalidDataException>(() => new VectorMoments(3).Restore(new BinaryReader(new MemoryStream(bytes))));
        Assert.Throws<EndOfStreamException>(() => new VectorMoments(2).Restore(new BinaryReader(new MemoryStream(bytes[..^1]))));
        bytes[11] = 0x80;
        Assert.Throws<InvalidDataException>(() => new VectorMoments(2).Restore(new BinaryReader(new MemoryStream(bytes))));
    }

    [Fact]
    public void Covariance_OfNothing_IsZero() => Assert.Equal((0, 0, 0L), (Of(2).Mean(1), Of(2).Covariance(0, 1), Of(2).Count));

    [Fact]
    public void Add_OtherWidth_IsRefused() => Assert.Throws<ArgumentException>(() => Of(2).Add([1]));

    [Fact]
    public void Merge_OtherWidth_IsRefused() => Assert.Throws<ArgumentException>(() => Of(2).Merge(Of(3)));

    private static VectorMoments Of(int width) => new(width);

    private static VectorMoments Of(params double[][] rows)
    {
        var moments = new VectorMoments(rows[0].Length);
        foreach (var row in rows) moments.Add(row);
        return moments;
    }

    private static double[][] Random(int seed, int count, int width)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, width)
            .Select(_ => (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-40, 40))).ToArray())];
    }

    private static byte[] BytesOf(VectorMoments moments)
    {
        using var stream = new MemoryStream();
        moments.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
