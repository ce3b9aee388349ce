using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;

namespace Mlops.Benchmarks;

/// <summary>
/// What this machine can do at all, beside the transform of <see cref="TransformSpeed"/>: read memory, hash texts, parse the same file
/// without transforming it. Says how near the transform is to each.
/// </summary>
internal static class MachineLimits
{
    public static async Task PrintAsync(IDataSource source, DataSchema columns, int rows, double inMemory, double fromCsv)
    {
        var bandwidth = Bandwidth();
        var (bytes, texts) = await MeasureAsync(source, columns);
        var memory = bandwidth / (bytes / (double)rows);
        Print("memory: the columns read once, all cores", memory, inMemory, string.Create(CultureInfo.InvariantCulture, $"{bandwidth / 1e9:0.0} GB/s, {bytes / (double)rows:0} bytes a row"));
        var hashing = Hashing(texts);
        Print("hashing: both texts of a row hashed as bytes, one core", 1e9 / (2 * hashing), inMemory, string.Create(CultureInfo.InvariantCulture, $"{hashing:0.0} ns a text"));
        var parsing = rows / await ReadAsync(source, columns);
        Print("parsing: the CSV file into these columns, all cores", parsing, fromCsv, "");
    }

    private static void Print(string what, double limit, double ours, string how) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  limit by {what,-55} {limit,13:#,##0} rows/s; the transform reaches {ours / limit,5:0.00} of it. {how}"));

    /// <summary>Bytes a second of reading an array that no cache holds.</summary>
    private static double Bandwidth()
    {
        var data = new double[32 << 20];
        Array.Fill(data, 1.5);
        var least = double.MaxValue;
        for (var pass = 0; pass < 8; pass++)
        {
            var watch = Stopwatch.StartNew();
            var part = data.Length / Environment.ProcessorCount;
            Parallel.For(0, Environment.ProcessorCount, i => TensorPrimitives.Sum<double>(data.AsSpan(i * part, part)));
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return data.Length * sizeof(double) / least;
    }

    /// <summary>The bytes of the columns in memory, and some of their texts.</summary>
    private static async Task<(long Bytes, List<byte[]> Texts)> MeasureAsync(IDataSource source, DataSchema columns)
    {
        var (bytes, texts) = (0L, new List<byte[]>());
        await foreach (var batch in source.ReadAsync(new ReadRequest { Schema = columns }))
        {
            using (batch)
            {
                foreach (var column in batch.Columns)
                {
                    bytes += (long)column.Length * (column.Type.Kind is ColumnKind.Float64 or ColumnKind.Int64 or ColumnKind.Timestamp ? 8 : 4) + (column.Length + 7) / 8;
                    if (column is StringData text && texts.Count < 4096)
                        for (var row = 0; row < text.Length; row++)
                            if (!text.IsMissing(row)) texts.Add(text[row].ToArray());
                }
            }
        }

        return (bytes, texts);
    }

    /// <summary>Nanoseconds to hash one text.</summary>
    private static double Hashing(List<byte[]> texts)
    {
        var (least, sum) = (double.MaxValue, 0UL);
        for (var pass = 0; pass < 200; pass++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in texts) sum += StableHash.Of(text);
            least = Math.Min(least, watch.Elapsed.TotalNanoseconds / texts.Count);
        }

        return sum == 0 ? throw new InvalidOperationException("No text was hashed.") : least;
    }

    private static async Task<double> ReadAsync(IDataSource source, DataSchema columns)
    {
        var least = double.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var watch = Stopwatch.StartNew();
            await foreach (var batch in source.ReadAsync(new ReadRequest { Schema = columns })) batch.Dispose();
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return least;
    }
}
