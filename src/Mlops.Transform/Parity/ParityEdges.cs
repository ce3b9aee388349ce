using System.Globalization;
using System.Text;

namespace Mlops.Transform;

/// <summary>
/// Adds rows that training did not have but serving will: for each column a row without a value, one beyond the range on either
/// side, one with an unseen category, as copies of the first row with that one value changed, where no operation refuses it.
/// </summary>
internal static class ParityEdges
{
    public static DataBatch Add(DataBatch sample, FittedTransform transform)
    {
        using var former = sample;
        var rows = new BatchBuilder(sample.Schema);
        for (var row = 0; row < sample.RowCount; row++) CellCopy.AppendRow(sample.Columns, row, rows);
        var output = new FeatureBatch(transform.Layout);
        for (var column = 0; sample.RowCount > 0 && column < sample.Schema.Count; column++)
        {
            foreach (var change in ChangesOf(sample, column, transform.Operations))
            {
                using var edge = Changed(sample, column, change);
                if (IsAccepted(edge, transform, output)) CellCopy.AppendRow(edge.Columns, 0, rows);
            }
        }

        return rows.Build();
    }

    private static IEnumerable<Action<ColumnBuilder>> ChangesOf(DataBatch sample, int column, IReadOnlyList<FittedOperation> operations)
    {
        if (sample[column].MissingCount == 0) yield return to => to.AppendMissing();
        var name = sample.Schema.Fields[column].Name;
        IKnownCategories[] known = [.. operations.Where(o => o.Operation.Column.Name == name).OfType<IKnownCategories>()];
        switch (sample[column])
        {
            case PrimitiveData<int>:
                yield return to => ((PrimitiveBuilder<int>)to).Append(int.MinValue);
                var small = First(n => int.MaxValue - n, n => IsUnseen(Text(n), known));
                yield return to => ((PrimitiveBuilder<int>)to).Append(small);
                break;
            case PrimitiveData<long> { Type.Kind: ColumnKind.Timestamp }:
                yield return to => ((PrimitiveBuilder<long>)to).Append(Timestamps.FromDateTime(DateTime.MinValue));
                yield return to => ((PrimitiveBuilder<long>)to).Append(Timestamps.FromDateTime(DateTime.MaxValue));
                break;
            case PrimitiveData<long>:
                yield return to => ((PrimitiveBuilder<long>)to).Append(long.MinValue);
                var large = First(n => long.MaxValue - n, n => IsUnseen(Text(n), known));
                yield return to => ((PrimitiveBuilder<long>)to).Append(large);
                break;
            case PrimitiveData<float>:
                yield return to => ((PrimitiveBuilder<float>)to).Append(-1e30f);
                yield return to => ((PrimitiveBuilder<float>)to).Append(1e30f);
                break;
            case PrimitiveData<double>:
                yield return to => ((PrimitiveBuilder<double>)to).Append(-1e300);
                yield return to => ((PrimitiveBuilder<double>)to).Append(1e300);
                break;
            case BooleanData:
                yield return to => ((BooleanBuilder)to).Append(false);
                yield return to => ((BooleanBuilder)to).Append(true);
                break;
            case StringData:
                yield return to => ((TextBuilder)to).Append("");
                var text = First(n => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"unseen {n}")), t => IsUnseen(t, known));
                yield return to => ((TextBuilder)to).Append(text);
                break;
            case BytesData:
                yield return to => ((BytesBuilder)to).Append([]);
                break;
            case ListData list:
                yield return to => ((ListBuilder)to).EndRow();
                if (list.Items is PrimitiveData<float> or PrimitiveData<double>) yield return to => AppendExtremes((ListBuilder)to);
                if (list.Items is not StringData) break;
                var item = First(n => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"unseen {n}")), t => IsUnseen(t, known));
                yield return to => AppendTexts((ListBuilder)to, item, item);
                break;
            case VectorData:
                yield return to => AppendExtremes((VectorBuilder)to, isHigh: false);
                yield return to => AppendExtremes((VectorBuilder)to, isHigh: true);
                break;
        }
    }

    private static void AppendTexts(ListBuilder to, params byte[][] texts)
    {
        foreach (var text in texts) ((TextBuilder)to.Items).Append(text);
        to.EndRow();
    }

    /// <summary>A list with an item without a value between one beyond either side.</summary>
    private static void AppendExtremes(ListBuilder to)
    {
        AppendExtreme(to.Items, false);
        to.Items.AppendMissing();
        AppendExtreme(to.Items, true);
        to.EndRow();
    }

    private static void AppendExtremes(VectorBuilder to, bool isHigh)
    {
        for (var i = 0; i < to.Type.Length; i++) AppendExtreme(to.Items, isHigh);
        to.EndRow();
    }

    private static void AppendExtreme(ColumnBuilder to, bool isHigh)
    {
        switch (to)
        {
            case PrimitiveBuilder<int> ints: ints.Append(isHigh ? int.MaxValue : int.MinValue); break;
            case PrimitiveBuilder<long> longs: longs.Append(isHigh ? long.MaxValue : long.MinValue); break;
            case PrimitiveBuilder<float> floats: floats.Append(isHigh ? 1e30f : -1e30f); break;
            case PrimitiveBuilder<double> doubles: doubles.Append(isHigh ? 1e300 : -1e300); break;
            default: throw new InvalidOperationException($"A column of type {to.Type} holds no numbers.");
        }
    }

    private static T First<T>(Func<int, T> candidate, Func<T, bool> fits) =>
        Enumerable.Range(0, int.MaxValue).Select(candidate).First(fits);

    private static byte[] Text(long value) => CategoryText.Of(value, new byte[CategoryText.MaxIntegerLength]).ToArray();

    private static bool IsUnseen(byte[] utf8, IKnownCategories[] known) => !Array.Exists(known, k => k.Knows(utf8));

    private static DataBatch Changed(DataBatch sample, int changed, Action<ColumnBuilder> append)
    {
        var row = new BatchBuilder(sample.Schema);
        for (var i = 0; i < sample.Schema.Count; i++)
        {
            if (i == changed) append(row[i]);
            else CellCopy.Append(sample[i], 0, row[i]);
        }

        return row.Build();
    }

    /// <summary>True when no operation refuses the only row of a batch.</summary>
    public static bool IsAccepted(DataBatch row, FittedTransform transform, FeatureBatch output)
    {
        try
        {
            transform.Transform(row, output);
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }
}
