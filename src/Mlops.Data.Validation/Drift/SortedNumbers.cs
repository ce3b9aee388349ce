namespace Mlops.Data.Validation;

/// <summary>All values of number columns, sorted: missing rows and NaN are left out, minus zero is zero.</summary>
internal sealed class SortedNumbers(int columns)
{
    private readonly List<double[]>[] pieces = [.. Enumerable.Range(0, columns).Select(_ => new List<double[]>())];

    public static async ValueTask<Dictionary<string, double[]>> ReadAsync(
        IDataSource source, IReadOnlyList<string> names, int degree, CancellationToken cancellationToken)
    {
        if (names.Count == 0) return [];
        var schema = await source.GetSchemaAsync(cancellationToken);
        var request = new ReadRequest { Schema = new DataSchema(names.Select(n => schema[n])), DegreeOfParallelism = degree };
        var all = await source.AggregateAsync(
            request, () => new SortedNumbers(names.Count), static (state, batch) => state.Add(batch),
            static (state, later) => state.Merge(later), cancellationToken);
        return names.Select((name, i) => (name, Values: all.Finish(i))).ToDictionary(p => p.name, p => p.Values);
    }

    private void Add(DataBatch batch)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var values = new double[batch.RowCount];
            var present = batch[i].CopyPresent(0, batch.RowCount, values);
            var used = 0;
            foreach (var value in values.AsSpan(0, present))
                if (!double.IsNaN(value)) values[used++] = value + 0.0;
            pieces[i].Add(values[..used]);
        }
    }

    private void Merge(SortedNumbers later)
    {
        for (var i = 0; i < pieces.Length; i++) pieces[i].AddRange(later.pieces[i]);
    }

    private double[] Finish(int column)
    {
        var values = new double[pieces[column].Sum(p => p.Length)];
        var start = 0;
        foreach (var piece in pieces[column])
        {
            piece.CopyTo(values, start);
            start += piece.Length;
        }
        Array.Sort(values);
        return values;
    }
}
