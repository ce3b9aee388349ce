namespace TaxiTips;

/// <summary>Writes the three files that the pipeline reads. The same days always give the same bytes.</summary>
internal static class DayFiles
{
    public static async Task<IReadOnlyList<DayFile>> PrepareAsync(Options options, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetFullPath(options.Store), "days");
        Directory.CreateDirectory(folder);
        var days = options.Data is { } data ? await RealAsync(data, cancellationToken) : Generated();
        var files = new List<DayFile>();
        for (var i = 0; i < days.Count; i++)
        {
            var number = i + 1;
            var path = Path.Combine(folder, $"day-{number}.csv");
            await WriteAsync(path, number == 3, days[i], cancellationToken);
            files.Add(new DayFile(number, path, (DayOutcome)i));
        }
        return files;
    }

    private static IReadOnlyList<IEnumerable<TaxiTrip>> Generated() =>
    [
        TripGenerator.Generate(1, new DayTraits()),
        TripGenerator.Generate(2, DayTraits.Drifted),
        TripGenerator.Generate(3, DayTraits.Drifted),
    ];

    private static async Task<IReadOnlyList<IEnumerable<TaxiTrip>>> RealAsync(string data, CancellationToken cancellationToken)
    {
        var trips = new List<TaxiTrip>();
        var source = Csv.Files<TaxiTrip>(data).Source;
        await foreach (var batch in source.ReadAsync(new ReadRequest { Schema = TaxiTrip.Schema }, cancellationToken))
        {
            using (batch)
                for (var row = 0; row < batch.RowCount; row++) trips.Add(TaxiTrip.Read(batch, row));
        }
        var sorted = trips.OrderBy(t => t.TripStartTimestamp).ToList();
        var third = (sorted.Count + 2) / 3;
        return [sorted[..third], sorted[third..(2 * third)], sorted[(2 * third)..]];
    }

    // Written beside its place and renamed, so that a run that was killed here finds no half a file.
    private static async Task WriteAsync(string path, bool isBroken, IEnumerable<TaxiTrip> trips, CancellationToken cancellationToken)
    {
        if (isBroken) trips = trips.Select(Sabotage.Break);
        var data = Rows.Of(trips);
        var partial = path + ".partial";
        await using (var stream = File.Create(partial))
        {
            var request = new ReadRequest { Schema = isBroken ? Sabotage.Schema : TaxiTrip.Schema };
            var batches = data.Source.ReadAsync(request, cancellationToken);
            await CsvWriter.WriteAsync(stream, request.Schema, batches, cancellationToken: cancellationToken);
        }
        File.Move(partial, path, overwrite: true);
    }
}
