namespace Mlops.Transform;

/// <summary>Copies single values between columns of the types that operations read.</summary>
internal static class CellCopy
{
    public static void Append(ColumnData from, int row, ColumnBuilder to)
    {
        if (from.IsMissing(row))
        {
            to.AppendMissing();
            return;
        }

        switch (from)
        {
            case BooleanData booleans: ((BooleanBuilder)to).Append(booleans.Values[row]); break;
            case PrimitiveData<int> ints: ((PrimitiveBuilder<int>)to).Append(ints.Values[row]); break;
            case PrimitiveData<long> longs: ((PrimitiveBuilder<long>)to).Append(longs.Values[row]); break;
            case PrimitiveData<float> floats: ((PrimitiveBuilder<float>)to).Append(floats.Values[row]); break;
            case PrimitiveData<double> doubles: ((PrimitiveBuilder<double>)to).Append(doubles.Values[row]); break;
            case StringData texts: ((TextBuilder)to).Append(texts[row]); break;
            default: throw new InvalidOperationException($"No operation reads a column of type {from.Type}.");
        }
    }

    /// <summary>Copies the first columns of a row, as many as the builder has.</summary>
    public static void AppendRow(ReadOnlySpan<ColumnData> from, int row, BatchBuilder to)
    {
        for (var i = 0; i < to.Schema.Count; i++) Append(from[i], row, to[i]);
    }
}
