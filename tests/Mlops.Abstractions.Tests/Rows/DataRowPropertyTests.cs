using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Rows;

public class DataRowPropertyTests
{
    [Fact]
    public void Read_WhatAppendAdded_IsTheSameRow() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Next(random)).ToList();
            var builder = new BatchBuilder(TripRow.Schema);
            foreach (var row in rows) TripRow.Append(row, builder);
            using var batch = builder.Build();
            for (var i = 0; i < rows.Count; i++) Assert.Equivalent(rows[i], TripRow.Read(batch, i), strict: true);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Create_AndWriteJson_FillTheOutputsByName()
    {
        var guess = TipGuess.Create(new ModelOutput(ModelTask.BinaryClassification, 0.75));
        Assert.Equal(new TipGuess(0.75, 0.75f, true), guess);
        Assert.Equal("""{"probability":0.75,"score":0.75,"label":true}""", Json(guess));
        Assert.Equal("""{"probability":null,"score":null,"label":false}""", Json(new TipGuess(double.NaN, float.PositiveInfinity, false)));
        Assert.False(TipGuess.Create(new ModelOutput(ModelTask.Regression, 3)).Label);
    }

    [Fact]
    public void MlopsComponents_InThisExecutable_IsGenerated() => Assert.Empty(MlopsComponents.Referenced.All);

    [Theory]
    [InlineData("0001-01-01T00:00:00.0000009Z", -62135596800000000)]
    [InlineData("1969-12-31T23:59:59.9999999Z", -1)]
    [InlineData("1970-01-01T00:00:00.0000019Z", 1)]
    [InlineData("9999-12-31T23:59:59.9999999Z", 253402300799999999)]
    public void FromDateTime_FinerParts_AreCutOffTowardsThePast(string time, long microseconds)
    {
        var parsed = DateTime.Parse(time, null, System.Globalization.DateTimeStyles.RoundtripKind);
        Assert.Equal(microseconds, Timestamps.FromDateTime(parsed));
        Assert.Equal(microseconds, Timestamps.FromDateTime(DateTime.SpecifyKind(parsed, DateTimeKind.Unspecified)));
        Assert.Equal(microseconds, Timestamps.FromDateTime(Timestamps.ToDateTime(microseconds)));
        Assert.Equal(Timestamps.FromDateTimeOffset(new DateTimeOffset(2013, 5, 1, 12, 0, 0, TimeSpan.FromHours(2))), Timestamps.FromDateTime(new DateTime(2013, 5, 1, 10, 0, 0)));
    }

    [Fact]
    public void ToDateTime_OutsideOfTheYears_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Timestamps.ToDateTime(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Timestamps.ToDateTime(-62135596800000001));
        var builder = new BatchBuilder(new DataSchema(new Field("t", ColumnType.Timestamp)));
        builder.Primitive<long>(0).Append(long.MaxValue);
        Assert.Equal(DiagnosticCodes.ValueDoesNotFit, Assert.Throws<SchemaException>(() => new RowReader(builder.View(), 0).Time(0)).Code);
    }

    private static TripRow Next(Random random)
    {
        T? Maybe<T>(T value) where T : struct => random.Next(3) == 0 ? null : value;
        DateTime Time() => DateTime.UnixEpoch.AddMicroseconds(random.NextInt64(-1L << 50, 1L << 50));
        return new TripRow(random.Next(), $"kind {random.Next(9)}", [random.NextSingle(), float.NaN, -0f])
        {
            IsShared = random.Next(2) == 0,
            WasCancelled = Maybe(random.Next(2) == 0),
            Area = Maybe(random.Next()),
            Seconds = random.NextInt64(),
            Tract = Maybe(random.NextInt64()),
            Fare = random.NextSingle(),
            Tips = Maybe(random.NextSingle()),
            Miles = random.NextDouble() * 1e300,
            PickupLatitude = Maybe(random.NextDouble()),
            Company = random.Next(3) == 0 ? null : new string('ä', random.Next(5)),
            StartedAt = Time(),
            EndedAt = Maybe(Time()),
            PaidAt = Time(),
            RefundedAt = Maybe(new DateTimeOffset(Time())),
            Signature = new byte[random.Next(3)],
            Photo = random.Next(3) == 0 ? null : [(byte)random.Next(256), 0xFF],
            Tags = [.. Enumerable.Range(0, random.Next(4)).Select(i => $"tag {i}")],
            Stops = random.Next(3) == 0 ? null : [1.5, null, random.NextDouble()],
            Marks = random.Next(3) == 0 ? null : [Time(), Time()],
            Flags = [.. Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(2) == 0)],
            Codes = random.Next(3) == 0 ? null : ImmutableArray.Create(1L, random.NextInt64()),
            Box = random.Next(3) == 0 ? null : [random.Next(), 2],
        };
    }

    private static string Json(TipGuess guess)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) guess.WriteJson(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
