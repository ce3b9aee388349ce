namespace Mlops.Transform;

/// <summary>
/// Completes parity rows, which are kept without the values of sensitive columns, by values that are made up: they follow from the place
/// of the row alone. So they say nothing about any person, and still take every operation through its paths.
/// </summary>
internal static class SyntheticCells
{
    /// <summary>The least number of rows, so that made-up values vary where there are no others.</summary>
    private const int LeastRows = 8;

    private const long Microseconds2000 = 946_684_800_000_000;

    /// <param name="sample">Rows of the columns that are not sensitive; disposed of when others are returned.</param>
    /// <param name="transform">The transform that they are for.</param>
    /// <returns>Rows of all input columns that no operation refuses.</returns>
    public static DataBatch Fill(DataBatch sample, FittedTransform transform)
    {
        var schema = transform.InputSchema;
        if (!schema.Fields.Any(f => f.IsSensitive)) return sample;
        using var former = sample;
        var rows = new BatchBuilder(schema);
        var output = new FeatureBatch(transform.Layout);
        for (var row = 0; row < Math.Max(sample.RowCount, LeastRows); row++)
        {
            using var made = Row(sample, schema, row, isMissing: row % LeastRows == LeastRows - 1);
            using var without = Row(sample, schema, row, isMissing: true);
            if (ParityEdges.IsAccepted(made, transform, output)) CellCopy.AppendRow(made.Columns, 0, rows);
            else if (ParityEdges.IsAccepted(without, transform, output)) CellCopy.AppendRow(without.Columns, 0, rows);
        }

        return rows.Build();
    }

    private static DataBatch Row(DataBatch sample, DataSchema schema, int row, bool isMissing)
    {
        var made = new BatchBuilder(schema);
        for (var i = 0; i < schema.Count; i++)
        {
            var field = schema.Fields[i];
            if (!field.IsSensitive) CellCopy.Append(sample[sample.Schema.IndexOf(field.Name)], row % sample.RowCount, made[i]);
            else if (isMissing) made[i].AppendMissing();
            else Append(made[i], row);
        }

        return made.Build();
    }

    private static void Append(ColumnBuilder to, int row)
    {
        switch (to)
        {
            case BooleanBuilder booleans: booleans.Append(row % 2 == 0); break;
            case PrimitiveBuilder<int> ints: ints.Append(row * 7); break;
            case PrimitiveBuilder<long> times when to.Type.Kind == ColumnKind.Timestamp:
                times.Append(Microseconds2000 + row * 41 * CivilDate.MicrosecondsPerDay + row * 5_000_000_000L);
                break;
            case PrimitiveBuilder<long> longs: longs.Append(row * 7); break;
            case PrimitiveBuilder<float> floats: floats.Append(row * 7.25f); break;
            case PrimitiveBuilder<double> doubles: doubles.Append(row * 7.25); break;
            case TextBuilder texts: texts.Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"synthetic {row}")); break;
            case BytesBuilder bytes: bytes.Append(new byte[row]); break;
            case ListBuilder list:
                for (var i = 0; i < row % 4; i++) Append(list.Items, row + i);
                list.EndRow();
                break;
            case VectorBuilder vectors:
                for (var i = 0; i < vectors.Type.Length; i++) Append(vectors.Items, row + i);
                vectors.EndRow();
                break;
            default: throw new InvalidOperationException($"No operation reads a column of type {to.Type}.");
        }
    }
}
