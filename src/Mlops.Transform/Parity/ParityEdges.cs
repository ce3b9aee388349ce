using System.Globalization;
using System.Text;

namespace Mlops.Transform;

/// <summary>
/// Adds rows that training did not have but serving will: for each column a row without a value and one with an unseen category,
/// as copies of the first row with that one value changed, where no operation refuses it.
/// </summary>
internal static class ParityEdges
{
    public static DataBatch Add(DataBatch sample, IReadOnlyList<FittedOperation> operations)
    {
        using var former = sample;
        var rows = new BatchBuilder(sample.Schema);
        for (var row = 0; row < sample.RowCount; row++) CellCopy.AppendRow(sample.Columns, row, rows);
        for (var i = 0; i < sample.Schema.Count; i++)
        {
            var name = sample.Schema.Fields[i].Name;
            FittedOperation[] readers = [.. operations.Where(o => o.Operation.Column.Name == name)];
            if (readers.All(o => o.Operation.AcceptsMissing) && sample[i].MissingCount == 0) AddRow(sample, rows, i,
                to => to.AppendMissing());
            var categories = readers.OfType<FittedOneHot>().ToList();
            if (categories.Count > 0 && categories.All(o => ((OneHot)o.Operation).Unseen != Unseen.Error)) AddUnseen(sample,
                rows, i, categories);
        }

        return rows.Build();
    }

    private static void AddUnseen(DataBatch sample, BatchBuilder rows, int column, List<FittedOneHot> operations)
    {
        switch (rows[column])
        {
            case TextBuilder:
                var text = First(n => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                    $"unseen {n}")), t => IsUnseen(t, operations));
                AddRow(sample, rows, column, to => ((TextBuilder)to).Append(text));
                break;
            case PrimitiveBuilder<int>:
                var small = First(n => int.MaxValue - n, n => IsUnseen(CategoryText.Of(n,
                    new byte[CategoryText.MaxIntegerLength]), operations));
                AddRow(sample, rows, column, to => ((PrimitiveBuilder<int>)to).Append(small));
                break;
            case PrimitiveBuilder<long>:
                var large = First(n => long.MaxValue - n, n => IsUnseen(CategoryText.Of(n,
                    new byte[CategoryText.MaxIntegerLength]), operations));
                AddRow(sample, rows, column, to => ((PrimitiveBuilder<long>)to).Append(large));
                break;
            case BooleanBuilder when IsUnseen(CategoryText.True, operations):
                AddRow(sample, rows, column, to => ((BooleanBuilder)to).Append(true));
                break;
            case BooleanBuilder when IsUnseen(CategoryText.False, operations):
                AddRow(sample, rows, column, to => ((BooleanBuilder)to).Append(false));
                break;
        }
    }

    private static T First<T>(Func<int, T> candidate, Func<T, bool> fits) =>
        Enumerable.Range(0, int.MaxValue).Select(candidate).First(fits);

    private static bool IsUnseen(ReadOnlySpan<byte> utf8, List<FittedOneHot> operations)
    {
        foreach (var operation in operations)
            if (operation.Vocabulary.Find(utf8) >= 0) return false;
        return true;
    }

    private static void AddRow(DataBatch sample, BatchBuilder rows, int changed, Action<ColumnBuilder> append)
    {
        for (var i = 0; i < sample.Schema.Count; i++)
        {
            if (i == changed) append(rows[i]);
            else CellCopy.Append(sample[i], 0, rows[i]);
        }
    }
}
