using System.Diagnostics;
using System.Globalization;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>Prints how long it takes to read the rows of a CSV file that meet a condition: in the reader, and after it.</summary>
internal static class CsvFiltering
{
    private const int Passes = 7;

    public static async Task<int> RunAsync(int rows)
    {
        var file = await TripFiles.OfAsync(rows);
        var whole = Csv.Files<TaxiTrip>(file);
        var miles = await MilesAsync(whole);
        foreach (var degree in (int[])[1, Environment.ProcessorCount])
        {
            foreach (var share in (double[])[0.01, 0.5, 1])
            {
                var condition = TaxiTrip.Columns.TripMiles >= miles[(int)((1 - share) * miles.Length)];
                var after = whole with { Source = new Opaque(whole.Source) };
                Dataset<TaxiTrip>[] ways = [whole, after.Where(condition), whole.Where(condition)];
                // In turn, so that a machine that slows down slows all of them.
                var best = new double[] { double.MaxValue, double.MaxValue, double.MaxValue };
                var kept = new long[3];
                for (var pass = 0; pass < Passes; pass++)
                {
                    foreach (var (i, data) in ways.Index())
                    {
                        var clock = Stopwatch.StartNew();
                        kept[i] = await CountAsync(data, degree);
                        best[i] = Math.Min(best[i], clock.Elapsed.TotalMilliseconds);
                    }
                }
                if (kept[1] != kept[2]) return 1;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{degree} at once, {100.0 * kept[2] / kept[0],5:N1} % kept: all rows {best[0]:N0} ms, filter after the reader {best[1]:N0} ms, in it {best[2]:N0} ms"));
            }
        }
        return 0;
    }

    /// <summary>The distances in order; a trip without one meets no condition.</summary>
    private static async Task<double[]> MilesAsync(Dataset<TaxiTrip> trips)
    {
        var miles = new List<double>();
        var column = TaxiTrip.Schema.Select([TaxiTrip.Columns.TripMiles.Name]);
        await foreach (var batch in trips.Source.ReadAsync(new ReadRequest { Schema = column }))
        {
            using (batch)
            {
                var values = (PrimitiveData<double>)batch[0];
                for (var row = 0; row < batch.RowCount; row++)
                    if (!values.IsMissing(row)) miles.Add(values.Values[row]);
            }
        }
        return [.. miles.Order()];
    }

    private static async Task<long> CountAsync(Dataset<TaxiTrip> trips, int degree)
    {
        var rows = 0L;
        await foreach (var batch in trips.Source.ReadAsync(new ReadRequest { Schema = TaxiTrip.Schema, DegreeOfParallelism = degree }))
        {
            using (batch) rows += batch.RowCount;
        }
        return rows;
    }

    /// <summary>Hides that a source applies conditions itself.</summary>
    private sealed class Opaque(IDataSource inner) : IDataSource
    {
        public string Name => inner.Name;

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => inner.GetSchemaAsync(cancellationToken);

        public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default) =>
            inner.ReadPartitionsAsync(request, cancellationToken);

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
            inner.GetFilesAsync(cancellationToken);
    }
}
