using System.Globalization;
using System.Text;

namespace Mlops.Transform;

/// <summary>
/// Adds rows that training did not have but serving will: for each column a row without a value, one beyond the range on either
/// side and an infinite one, one with an unseen category, as copies of the first row with that one value changed, where no operation refuses it.
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
                if (IsAccepted(edge, transform, output) && !HasNaN(output)) CellCopy.AppendRow(edge.Columns, 0, rows);
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
                foreach (var end in (float[])[-1e30f, 1e30f, float.NegativeInfinity, float.PositiveInfinity])
                    yield return to => ((PrimitiveBuilder<float>)to).Append(end);
                break;
            case PrimitiveData<double>:
                foreach (var end in (double[])[-1e300, 1e300, double.NegativeInfinity, double.PositiveInfinity])
                    yield return to => ((PrimitiveBuilder<double>)to).Append(end);
                break;
            case BooleanData:
                yield return to => ((BooleanBuilder)to).Append(false);
                yield return to => ((BooleanBuilder)to).Append(true);
                break;
            case StringData:
                yield return to => ((TextBuilder)to).Append("");
                var text = UnseenText(known);
                yield return to => ((TextBuilder)to).Append(text);
                break;
            case BytesData:
                yield return to => ((BytesBuilder)to).Append([]);
                break;
            case ListData list:
                foreach (var change in ParityLists.ChangesOf(list.Items, known, LongestOf(name, operations))) yield return change;
                break;
            case VectorData:
                yield return to => AppendExtremes((VectorBuilder)to, isHigh: false);
                yield return to => AppendExtremes((VectorBuilder)to, isHigh: true);
                break;
        }
    }

    /// <summary>How many items of a list have a feature of their own; 0 when no operation counts them.</summary>
    private static int LongestOf(string list, IReadOnlyList<FittedOperation> operations) => operations.Select(o => o.Operation).OfType<PadList>()
        .Where(p => SourceOf(p.List, operations) == list).Select(p => p.Length).DefaultIfEmpty(0).Max();

    /// <summary>The column of the data that a column is derived of.</summary>
    private static string SourceOf(IColumn column, IReadOnlyList<FittedOperation> operations) =>
        operations.FirstOrDefault(o => o.Operation.IsColumn && o.Operation.Name == column.Name) is { } derived
            ? SourceOf(derived.Operation.Column, operations)
            : column.Name;

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

    public static byte[] UnseenText(IKnownCategories[] known) => First(
        n => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"unseen {n}")), text => IsUnseen(text, known));

    public static T First<T>(Func<int, T> candidate, Func<T, bool> fits) =>
        Enumerable.Range(0, int.MaxValue).Select(candidate).First(fits);

    public static byte[] Text(long value) => CategoryText.Of(value, new byte[CategoryText.MaxIntegerLength]).ToArray();

    public static bool IsUnseen(byte[] utf8, IKnownCategories[] known) => !Array.Exists(known, k => k.Knows(utf8));

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

    /// <summary>What the processor makes of infinity less infinity has another sign on another one: no bits to go by.</summary>
    private static bool HasNaN(FeatureBatch output)
    {
        foreach (var value in output.Dense)
            if (float.IsNaN(value)) return true;
        foreach (var value in output.Values)
            if (float.IsNaN(value)) return true;
        return false;
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
