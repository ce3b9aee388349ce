using System.Globalization;

namespace Mlops.Cli;

/// <summary>
/// Tells on standard error how far a long reading is: rows and bytes. Nothing is told of what takes less than a second.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReadingProgress(TextWriter error, bool isTerminal, TimeProvider clock) : IProgress<long>
{
    private readonly Lock gate = new();
    private readonly long started = clock.GetTimestamp();
    private readonly TimeSpan pause = TimeSpan.FromSeconds(isTerminal ? 0.25 : 5);
    private TimeSpan next = TimeSpan.FromSeconds(1);
    private long bytes;
    private long rows;
    private int shown;

    /// <summary>The progress of a command: on a terminal, or when it is asked for; else null.</summary>
    public static ReadingProgress? Create(TextWriter error, bool isAskedFor)
    {
        var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return isTerminal || isAskedFor ? new ReadingProgress(error, isTerminal, TimeProvider.System) : null;
    }

    /// <summary>So many rows were read by now.</summary>
    public void Report(long value)
    {
        Interlocked.Exchange(ref rows, value);
        Tell();
    }

    /// <summary>So many bytes more were read.</summary>
    public void AddBytes(int count)
    {
        Interlocked.Add(ref bytes, count);
        Tell();
    }

    /// <summary>Takes the line away from the terminal.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (isTerminal && shown > 0) error.Write("\r" + new string(' ', shown) + "\r");
            shown = 0;
            next = TimeSpan.MaxValue;
        }
    }

    private void Tell()
    {
        if (clock.GetElapsedTime(started) < next) return;
        lock (gate)
        {
            var elapsed = clock.GetElapsedTime(started);
            if (elapsed < next) return;
            next = elapsed + pause;
            var line = Line(elapsed);
            if (isTerminal) error.Write("\r" + line.PadRight(shown));
            else error.WriteLine(line);
            shown = line.Length;
        }
    }

    private string Line(TimeSpan elapsed)
    {
        var count = Interlocked.Read(ref rows);
        var counted = count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count} rows, ") : "";
        return counted + string.Create(
            CultureInfo.InvariantCulture, $"{Interlocked.Read(ref bytes) / 1e6:0.0} MB read, {elapsed.TotalSeconds:0} s");
    }
}
