using System.Diagnostics;

namespace Mlops.Data.Tests;

/// <summary>Reads damaged inputs of all formats; anything but rows or an <see cref="MlopsException"/> is a failure.</summary>
internal sealed class FuzzRun
{
    private const int CorpusSize = 16;
    private const long FreeBytes = 256 << 20;
    private readonly byte[][][] corpus = [.. FuzzFormat.All.Select(f => Enumerable.Range(0, CorpusSize).Select(f.Create).ToArray())];

    /// <summary>The number of inputs that gave rows, and of those that were refused.</summary>
    public (long Read, long Refused) Counts { get; private set; }

    /// <summary>The input that took longest.</summary>
    public (int Index, TimeSpan Time) Slowest { get; private set; }

    /// <summary>The input that allocated most, in bytes.</summary>
    public (int Index, long Bytes) Largest { get; private set; }

    /// <summary>What must not have happened: at most ten, each with format and number.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>The damaged input of a number: the same for ever.</summary>
    public (FuzzFormat Format, byte[] Bytes) Input(int seed, int index)
    {
        var random = new Random(unchecked(seed * 1_000_003 + index));
        var kind = index % FuzzFormat.All.Count;
        var bytes = FuzzMutation.Of(corpus[kind][random.Next(CorpusSize)], corpus[kind][random.Next(CorpusSize)], random);
        return (FuzzFormat.All[kind], bytes);
    }

    public async Task RunAsync(int seed, int first, int count, CancellationToken cancellationToken)
    {
        for (var index = first; index < first + count && Failures.Count < 10; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (format, bytes) = Input(seed, index);
            var started = Stopwatch.GetTimestamp();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                await ReadAsync(format.Open(bytes));
                Counts = (Counts.Read + 1, Counts.Refused);
            }
            catch (MlopsException)
            {
                Counts = (Counts.Read, Counts.Refused + 1);
            }
            catch (Exception e)
            {
                Failures.Add($"{format.Name}, input {index} of seed {seed}: {e}");
            }
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > FreeBytes) Failures.Add($"{format.Name}, input {index} of seed {seed}: {allocated} bytes for {bytes.Length}");
            if (allocated > Largest.Bytes) Largest = (index, allocated);
            if (Stopwatch.GetElapsedTime(started) is var time && time > Slowest.Time) Slowest = (index, time);
        }
    }

    /// <summary>Reads every byte that the columns point to, on this thread.</summary>
    private static async Task ReadAsync(IDataSource source)
    {
        await foreach (var partition in source.ReadPartitionsAsync(new ReadRequest { DegreeOfParallelism = 1 }))
        {
            using (partition)
            {
                using var batch = partition.Decode();
                using var copy = batch.Take([.. Enumerable.Range(0, batch.RowCount)]);
            }
        }
    }
}
