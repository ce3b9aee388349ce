using System.Globalization;

namespace Mlops.Cli;

/// <summary>The columns of a recorded day that hold what was computed then: the score, the features, or both.</summary>
/// <param name="Score">The column of scores; null when there is none.</param>
/// <param name="Features">The column of features, all of them as a list of float32; null when there is none.</param>
internal sealed record RecordedColumns(string? Score, string? Features)
{
    /// <summary>The first thing that is not what was recorded; null when all is, or nothing was recorded.</summary>
    public string? FirstDifference(DataBatch batch, int row, FeatureBatch features, int at, double score)
    {
        if (Features is { } list && !batch[list].IsMissing(row))
        {
            var recorded = Recorded(batch[list], row);
            if (recorded.Length != features.Layout.Width)
                return string.Create(CultureInfo.InvariantCulture, $"{recorded.Length} features were recorded, and there are {features.Layout.Width}");
            var actual = Dense(features, at);
            for (var i = 0; i < actual.Length; i++)
            {
                var (before, now) = (BitConverter.SingleToUInt32Bits(recorded[i]), BitConverter.SingleToUInt32Bits(actual[i]));
                if (before != now) return string.Create(
                    CultureInfo.InvariantCulture,
                    $"feature {i} '{features.Layout.NameOf(i)}' was 0x{before:x8} ({recorded[i]}) and is 0x{now:x8} ({actual[i]})");
            }
        }
        return Score is { } name && !batch[name].IsMissing(row) ? ScoreDifference(batch[name], row, score) : null;
    }

    public bool AreThere(DataBatch batch, int row) => (Score is { } s && !batch[s].IsMissing(row)) || (Features is { } f && !batch[f].IsMissing(row));

    private static string? ScoreDifference(ColumnData column, int row, double score)
    {
        if (column is PrimitiveData<float> floats)
        {
            var (old, found) = (BitConverter.SingleToUInt32Bits(floats.Values[row]), BitConverter.SingleToUInt32Bits((float)score));
            return old == found ? null : string.Create(
                CultureInfo.InvariantCulture, $"the score was 0x{old:x8} ({floats.Values[row]}) and is 0x{found:x8} ({(float)score})");
        }
        var recorded = ((PrimitiveData<double>)column).Values[row];
        var (before, now) = (BitConverter.DoubleToUInt64Bits(recorded), BitConverter.DoubleToUInt64Bits(score));
        return before == now ? null : string.Create(
            CultureInfo.InvariantCulture, $"the score was 0x{before:x16} ({recorded}) and is 0x{now:x16} ({score})");
    }

    private static ReadOnlySpan<float> Recorded(ColumnData column, int row) => column is VectorData vectors
        ? ((PrimitiveData<float>)vectors.Items).Values.Slice(row * vectors.Size, vectors.Size)
        : ((PrimitiveData<float>)((ListData)column).Items).Values[((ListData)column).Offsets[row]..((ListData)column).Offsets[row + 1]];

    private static float[] Dense(FeatureBatch features, int row)
    {
        var dense = new float[features.Layout.Width];
        features.Dense.Slice(row * features.Layout.DenseWidth, features.Layout.DenseWidth).CopyTo(dense);
        for (var i = features.RowOffsets[row]; i < features.RowOffsets[row + 1]; i++) dense[features.Indices[i]] = features.Values[i];
        return dense;
    }
}
