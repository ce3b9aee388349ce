namespace Mlops.Serving.Tests;

public sealed class OneRowAppendTests
{
    [Fact]
    public void Append_RecordAfterRecord_ReadsBackAsItWas()
    {
        var one = BatchBuilder.OneRow(AnyRow.Schema);
        var many = new BatchBuilder(AnyRow.Schema);
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var row = Create(random);
            one.Clear();
            AnyRow.Append(row, one);
            many.Clear();
            AnyRow.Append(row, many);
            var (read, expected) = (AnyRow.Read(one.View(), 0), AnyRow.Read(many.View(), 0));
            Assert.Equal(expected with { Bytes = null, Tags = [] }, read with { Bytes = null, Tags = [] });
            Assert.Equal(expected.Bytes, read.Bytes);
            Assert.Equal(expected.Tags, read.Tags);
        }
    }

    private static AnyRow Create(Random random) => new(
        random.Next(2) == 0, random.Next(3) switch { 0 => null, 1 => true, _ => false }, random.Next(int.MinValue, int.MaxValue),
        random.Next(2) == 0 ? null : random.Next(), random.NextInt64(long.MinValue, long.MaxValue), random.Next(2) == 0 ? null : random.NextSingle(),
        random.NextDouble(), DateTime.UnixEpoch.AddMilliseconds(random.Next()), random.Next(2) == 0 ? null : DateTimeOffset.UnixEpoch.AddHours(random.Next(99999)),
        $"é{random.Next()}", random.Next(2) == 0 ? null : "", random.Next(2) == 0 ? null : [1, 2],
        [.. Enumerable.Range(0, random.Next(3)).Select(t => $"tag {t}")]);
}
