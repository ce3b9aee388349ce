using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation.Tests;

public sealed class DriftHistoryTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("history").FullName;
    private readonly DriftHistory history;

    public DriftHistoryTests() => history = new DriftHistory(Path.Combine(folder, "sub", "drift.jsonl"));

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Append_AReport_KeepsEveryMeasurement()
    {
        var report = await Measured();
        await history.AppendAsync(report, "day-1", Day.ToOffset(TimeSpan.FromHours(2)), Token);
        var entries = await All();
        Assert.Equal(report.Columns[0].Measurements, entries.Select(e => e.Measurement));
        Assert.All(entries, e => Assert.Equal(("day-1", Day, "x", DriftVerdict.NoDrift), (e.Span, e.Time, e.Column, e.Verdict)));
        Assert.All(entries, e => Assert.Equal(TimeSpan.Zero, e.Time.Offset));
        Assert.Contains(entries, e => e.Measurement is { Effect: not null, Low: not null, High: not null, PValue: not null, AdjustedPValue: not null });
    }

    [Fact]
    public async Task Read_NoFile_IsEmpty()
    {
        Assert.Empty(await All());
        Assert.Empty(await history.ReadSeriesAsync("x", DriftMethod.Hellinger, cancellationToken: Token));
    }

    [Fact]
    public async Task ReadSeries_OfAMethod_IsByTimeWithTheLastOfASpan()
    {
        await history.AppendAsync(Of("x", 0.3), "day-3", Day.AddDays(3), Token);
        await history.AppendAsync(Of("x", 0.1), "day-1", Day.AddDays(1), Token);
        await history.AppendAsync(Of("y", 0.9), "day-1", Day.AddDays(1), Token);
        await history.AppendAsync(Of("x", 0.2), "day-1", Day.AddDays(1), Token);
        var series = await history.ReadSeriesAsync("x", DriftMethod.TotalVariation, cancellationToken: Token);
        Assert.Equal([("day-1", 0.2), ("day-3", 0.3)], series.Select(e => (e.Span, e.Measurement.Value)));
        Assert.Equal(4, (await All()).Count);
        Assert.Empty(await history.ReadSeriesAsync("x", DriftMethod.Hellinger, cancellationToken: Token));
        Assert.Empty(await history.ReadSeriesAsync("x", DriftMethod.TotalVariation, DriftPart.Missing, Token));
    }

    [Fact]
    public async Task Append_AfterATearAnywhere_LosesTheTornLineOnly()
    {
        await history.AppendAsync(Of("x", 0.25), "a", Day, Token);
        await history.AppendAsync(Of("ä\n\"", double.PositiveInfinity), "b", Day, Token);
        var whole = await File.ReadAllBytesAsync(history.Path, Token);
        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(history.Path, whole[..length], Token);
            var kept = whole[..length].Count(b => b == '\n');
            Assert.Equal(kept, (await All()).Count);
            await history.AppendAsync(Of("z", 0.5), "c", Day, Token);
            var entries = await All();
            Assert.Equal([.. new[] { "a", "b" }.Take(kept), "c"], entries.Select(e => e.Span));
        }
    }

    [Fact]
    public async Task Append_AfterZerosOfAPowerFailure_CutsThemOff()
    {
        await history.AppendAsync(Of("x", 0.25), "a", Day, Token);
        await File.AppendAllBytesAsync(history.Path, new byte[10_000], Token);
        Assert.Single(await All());
        await history.AppendAsync(Of("x", 0.25), "b", Day, Token);
        Assert.Equal(["a", "b"], (await All()).Select(e => e.Span));
    }

    [Fact]
    public async Task Read_RandomlyDamagedBytes_GivesEntriesOrATypedError()
    {
        for (var i = 0; i < 5; i++) await history.AppendAsync(Of("x", i / 10.0), $"day-{i}", Day, Token);
        var whole = await File.ReadAllBytesAsync(history.Path, Token);
        var random = new Random(7);
        var failures = 0;
        for (var run = 0; run < 2000; run++)
        {
            var damaged = (byte[])whole.Clone();
            for (var k = random.Next(1, 4); k > 0; k--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(history.Path, damaged, Token);
            try
            {
                _ = await All();
            }
            catch (DataException e)
            {
                Assert.Contains(e.Code, (string[])[ValidationDiagnostics.HistoryUnreadable, ValidationDiagnostics.NewerDocument]);
                failures++;
            }
        }
        Assert.True(failures > 500);
    }

    [Fact]
    public async Task Read_ADamagedLineInTheMiddle_NamesFileAndLine()
    {
        await history.AppendAsync(Of("x", 0.25), "a", Day, Token);
        await File.AppendAllTextAsync(history.Path, "{}\n", Token);
        await history.AppendAsync(Of("x", 0.25), "b", Day, Token);
        var error = await Assert.ThrowsAsync<DataException>(All);
        Assert.Equal(ValidationDiagnostics.HistoryUnreadable, error.Code);
        Assert.Contains($"{history.Path} line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_FromManyAtOnce_LosesNothing()
    {
        var reports = Enumerable.Range(0, 40).Select(i => (Span: i.ToString(CultureInfo.InvariantCulture), Report: Of("x", i))).ToList();
        await Parallel.ForEachAsync(reports, Token, async (r, token) =>
            await new DriftHistory(history.Path).AppendAsync(r.Report, r.Span, Day, token));
        var entries = await All();
        Assert.Equal(reports.Select(r => r.Span).Order(), entries.Select(e => e.Span).Order());
        Assert.All(entries, e => Assert.Equal(e.Span, e.Measurement.Value.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Append_WhileAnotherHoldsTheLock_IsATypedErrorAndReadersGoOn()
    {
        await history.AppendAsync(Of("x", 0.25), "a", Day, Token);
        await using (await HistoryLock.TakeAsync(history.Path + ".lock", 1, Token))
        {
            var error = await Assert.ThrowsAsync<DataException>(async () =>
                await history.AppendAsync(Encoding.UTF8.GetBytes("{}\n"), 2, Token));
            Assert.Equal(ValidationDiagnostics.HistoryNotAccessible, error.Code);
            Assert.Single(await All());
            using var cancel = new CancellationTokenSource();
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await history.AppendAsync(Of("x", 1), "b", Day, cancel.Token));
        }
        await history.AppendAsync(Of("x", 0.5), "b", Day, Token);
        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task Append_WhereAFolderIsInTheWay_IsATypedError()
    {
        Directory.CreateDirectory(history.Path);
        var error = await Assert.ThrowsAsync<DataException>(async () => await history.AppendAsync(Of("x", 1), "a", Day, Token));
        Assert.Equal(ValidationDiagnostics.HistoryNotAccessible, error.Code);
        Assert.Contains(history.Path, error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DriftReport Of(string column, double value) => new(
    [
        new ColumnDrift(column) { Measurements = [new DriftMeasurement(DriftPart.Values, DriftMethod.TotalVariation, value, 10, 20)] },
    ]);

    private static async Task<DriftReport> Measured()
    {
        object?[] Values(int add) => [.. Enumerable.Range(0, 500).Select(i => i % 50 == 0 ? null : (object?)(double)((i * 7 + add) % 100))];
        return DriftDetector.Compare(
            await Data.Statistics(ColumnType.Float64, Values(0)), await Data.Statistics(ColumnType.Float64, Values(3)));
    }

    private async Task<List<DriftHistoryEntry>> All()
    {
        var entries = new List<DriftHistoryEntry>();
        await foreach (var entry in history.ReadAsync(Token)) entries.Add(entry);
        return entries;
    }
}
