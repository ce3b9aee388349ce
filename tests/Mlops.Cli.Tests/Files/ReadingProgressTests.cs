namespace Mlops.Cli.Tests.Files;

public sealed class ReadingProgressTests
{
    [Fact]
    public void Report_BeforeASecond_IsSilentAndThenTellsRowsAndBytes()
    {
        var clock = new SteppingClock();
        using var error = new StringWriter();
        var progress = new ReadingProgress(error, isTerminal: false, clock);
        using (var stream = new CountingStream(new MemoryStream(new byte[2_500_000]), progress)) stream.CopyTo(Stream.Null);
        Assert.Equal("", error.ToString());
        clock.Now += TimeSpan.FromSeconds(2);
        progress.Report(1234);
        progress.Report(5678);
        Assert.Equal("1234 rows, 2.5 MB read, 2 s\n", error.ToString());
    }

    [Fact]
    public void Clear_OnATerminal_TakesTheLineAwayForGood()
    {
        var clock = new SteppingClock();
        using var error = new StringWriter();
        var progress = new ReadingProgress(error, isTerminal: true, clock);
        clock.Now += TimeSpan.FromSeconds(2);
        progress.Report(1);
        progress.Clear();
        clock.Now += TimeSpan.FromSeconds(2);
        progress.Report(2);
        var line = "1 rows, 0.0 MB read, 2 s";
        Assert.Equal($"\r{line}\r{new string(' ', line.Length)}\r", error.ToString());
    }

    private sealed class SteppingClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
