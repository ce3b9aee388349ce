namespace Mlops.Transform.Tests;

/// <summary>What becomes of each row, its features or the words of its refusal, in each way in which a transform can be applied.</summary>
internal static class RowOutcomes
{
    /// <summary>All rows at once, and in ever smaller parts where a part has a row that is refused.</summary>
    public static IReadOnlyList<string> InABatch(FittedTransform transform, DataBatch rows)
    {
        using var input = rows.Select(transform.InputSchema);
        var outcomes = new string[rows.RowCount];
        Part(transform, input, 0, outcomes, new FeatureBatch(transform.Layout));
        return outcomes;
    }

    /// <summary>Each row as a record that is bound to one row, as a predictor does it.</summary>
    public static IReadOnlyList<string> AsRecords<T>(FittedTransform transform, DataBatch rows)
        where T : IDataRow<T>
    {
        using var source = rows.Select(T.Schema);
        return Bound(transform, T.Schema, rows.RowCount, (row, to) => T.Append(T.Read(source, row), to));
    }

    /// <summary>Each row bound, its values copied as they are.</summary>
    public static IReadOnlyList<string> Bound(FittedTransform transform, DataBatch rows) =>
        Bound(transform, rows.Schema, rows.RowCount, (row, to) => CellCopy.AppendRow(rows.Columns, row, to));

    public static bool IsRefusal(string outcome) => outcome.StartsWith("MLOPS", StringComparison.Ordinal);

    private static void Part(FittedTransform transform, DataBatch rows, int start, string[] outcomes, FeatureBatch output)
    {
        try
        {
            transform.Transform(rows, output);
            for (var row = 0; row < rows.RowCount; row++) outcomes[start + row] = TextOf(output, row);
        }
        catch (MlopsException refused) when (rows.RowCount == 1)
        {
            outcomes[start] = TextOf(refused);
        }
        catch (MlopsException refused)
        {
            var half = rows.RowCount / 2;
            using var first = rows.Slice(0, half);
            using var second = rows.Slice(half, rows.RowCount - half);
            Part(transform, first, start, outcomes, output);
            Part(transform, second, start + half, outcomes, output);
            Assert.Contains(TextOf(refused), outcomes[start..(start + rows.RowCount)]);
        }
    }

    private static List<string> Bound(FittedTransform transform, DataSchema schema, int rowCount, Action<int, BatchBuilder> append)
    {
        var bound = BatchBuilder.OneRow(schema);
        var output = new FeatureBatch(transform.Layout);
        var compute = transform.BindRow(bound.View().Select(transform.InputSchema), output);
        var outcomes = new List<string>();
        for (var row = 0; row < rowCount; row++)
        {
            bound.Clear();
            append(row, bound);
            bound.View();
            try
            {
                compute.Run();
                outcomes.Add(TextOf(output, 0));
            }
            catch (MlopsException refused)
            {
                outcomes.Add(TextOf(refused));
            }
        }

        return outcomes;
    }

    private static string TextOf(FeatureBatch output, int row) => EveryWay.Text([ParityFeatures.Of(output, row)]);

    // The place is another one: a row of a batch, or the only one.
    private static string TextOf(MlopsException refused) => (refused.Problem with { Where = "" }).ToString();
}
