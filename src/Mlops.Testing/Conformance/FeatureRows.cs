namespace Mlops.Testing;

/// <summary>Copies and compares rows of features.</summary>
internal static class FeatureRows
{
    /// <summary>One row as a batch of its own.</summary>
    public static FeatureBatch Single(FeatureBatch features, int row)
    {
        var single = new FeatureBatch(features.Layout);
        single.Reset(1);
        var width = features.Layout.DenseWidth;
        features.Dense.Slice(row * width, width).CopyTo(single.Dense);
        for (var i = features.RowOffsets[row]; i < features.RowOffsets[row + 1]; i++) single.AddSparse(features.Indices[i], features.Values[i]);
        single.EndRow(0);
        return single;
    }

    /// <summary>The first difference of one row, bit for bit; null when there is none.</summary>
    public static string? Difference(FeatureBatch expected, int expectedRow, FeatureBatch actual, int actualRow)
    {
        var width = expected.Layout.DenseWidth;
        for (var i = 0; i < width; i++)
        {
            var (a, b) = (expected.Dense[expectedRow * width + i], actual.Dense[actualRow * width + i]);
            if (BitConverter.SingleToInt32Bits(a) != BitConverter.SingleToInt32Bits(b))
                return FormattableString.Invariant($"row {expectedRow}, feature '{expected.Layout.NameOf(i)}': {b:R} instead of {a:R}");
        }
        var left = (Start: expected.RowOffsets[expectedRow], End: expected.RowOffsets[expectedRow + 1]);
        var right = (Start: actual.RowOffsets[actualRow], End: actual.RowOffsets[actualRow + 1]);
        var same = expected.Indices[left.Start..left.End].SequenceEqual(actual.Indices[right.Start..right.End])
            && expected.Values[left.Start..left.End].SequenceEqual(actual.Values[right.Start..right.End]);
        return same ? null : FormattableString.Invariant($"row {expectedRow}: other sparse features");
    }
}
