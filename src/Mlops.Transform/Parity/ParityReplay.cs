using System.Text.Unicode;

namespace Mlops.Transform;

/// <summary>
/// Computes the parity rows again, as one batch, one by one, and one by one as a record is served, and compares every bit.
/// </summary>
internal static class ParityReplay
{
    /// <exception cref="ServingException">A bit differs.</exception>
    public static int Run(FittedTransform transform) => FirstDifference(transform) is { } difference
        ? throw Broken(difference)
        : transform.Parity.Rows.RowCount;

    /// <summary>The first feature that differs; null when none does.</summary>
    public static ParityDifference? FirstDifference(FittedTransform transform)
    {
        var rows = transform.Parity.Rows;
        var output = new FeatureBatch(transform.Layout);
        for (var row = 0; row < rows.RowCount; row++)
        {
            using var single = rows.Slice(row, 1);
            if (Compute(transform, () => transform.Transform(single, output), output, row, "alone") is { } difference) return difference;
        }

        return ReplayServed(transform, output)
            ?? Compute(transform, () => transform.Transform(rows, output), output, 0, "in a batch");
    }

    /// <summary>The way of a record: bound once, texts as strings.</summary>
    private static ParityDifference? ReplayServed(FittedTransform transform, FeatureBatch output)
    {
        var rows = transform.Parity.Rows;
        var served = BatchBuilder.OneRow(transform.InputSchema);
        var bound = transform.BindRow(served.View(), output);
        for (var row = 0; row < rows.RowCount; row++)
        {
            served.Clear();
            for (var i = 0; i < served.Schema.Count; i++)
            {
                if (rows[i] is StringData texts && !texts.IsMissing(row) && Utf8.IsValid(texts[row])) served.Text(i).Append(texts.GetString(row));
                else CellCopy.Append(rows[i], row, served[i]);
            }

            served.View();
            if (Compute(transform, bound.Run, output, row, "as a record") is { } difference) return difference;
        }

        return null;
    }

    private static ParityDifference? Compute(FittedTransform transform, Action compute, FeatureBatch output, int first, string way)
    {
        try
        {
            compute();
        }
        catch (ModelException e)
        {
            return new ParityDifference(first + 1, way, -1, e.Problem.Found, 0, 0);
        }

        for (var row = 0; row < output.RowCount; row++)
        {
            var expected = transform.Parity.Features[first + row];
            if (expected.FirstDifference(ParityFeatures.Of(output, row)) is not { } bits) continue;
            return new ParityDifference(
                first + row + 1, way, bits.Feature, transform.Layout.NameOf(bits.Feature), bits.Expected, bits.Actual);
        }

        return null;
    }

    private static ServingException Broken(ParityDifference difference) => new(new Problem(
        TransformDiagnostics.ParityBroken,
        difference.ToString(),
        "replay of the parity rows",
        "the bits that were recorded when the transform was fitted",
        "Do not serve it: the constants were changed, or this runtime computes otherwise. Load the artifact from its store again, or fit anew."));
}
