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
            case BytesData bytes: ((BytesBuilder)to).Append(bytes[row]); break;
            case ListData list: AppendItems(list, row, (ListBuilder)to); break;
            case VectorData vectors: AppendItems(vectors, row, (VectorBuilder)to); break;
            default: throw new InvalidOperationException($"No operation reads a column of type {from.Type}.");
        }
    }

    private static void AppendItems(ListData list, int row, ListBuilder to)
    {
        for (var i = list.Offsets[row]; i < list.Offsets[row + 1]; i++) Append(list.Items, i, to.Items);
        to.EndRow();
    }

    private static void AppendItems(VectorData vectors, int row, VectorBuilder to)
    {
        var length = vectors.Size;
        for (var i = 0; i < length; i++) Append(vectors.Items, row * length + i, to.Items);
        to.EndRow();
    }

    /// <summary>Copies the first columns of a row, as many as the builder has.</summary>
    public static void AppendRow(ReadOnlySpan<ColumnData> from, int row, BatchBuilder to)
    {
        for (var i = 0; i < to.Schema.Count; i++) Append(from[i], row, to[i]);
    }
}
