using System.Globalization;
using System.Text.Unicode;

namespace Mlops.Transform;

/// <summary>
/// Computes the parity rows again, as one batch, one by one, and one by one as a record is served, and compares every bit.
/// </summary>
internal static class ParityReplay
{
    public static int Run(FittedTransform transform)
    {
        var parity = transform.Parity;
        var output = new FeatureBatch(transform.Layout);
        for (var row = 0; row < parity.Rows.RowCount; row++)
        {
            using var single = parity.Rows.Slice(row, 1);
            Compute(transform, single, output, row);
            Compare(transform, parity.Features[row], ParityFeatures.Of(output, 0), row, "alone");
        }

        ReplayServed(transform, output);
        Compute(transform, parity.Rows, output, 0);
        for (var row = 0; row < parity.Rows.RowCount; row++)
            Compare(transform, parity.Features[row], ParityFeatures.Of(output, row), row, "in a batch");
        return parity.Rows.RowCount;
    }

    /// <summary>The way of a record: bound once, texts as strings.</summary>
    private static void ReplayServed(FittedTransform transform, FeatureBatch output)
    {
        var parity = transform.Parity;
        var served = BatchBuilder.OneRow(transform.InputSchema);
        var bound = transform.BindRow(served.View(), output);
        for (var row = 0; row < parity.Rows.RowCount; row++)
        {
            served.Clear();
            for (var i = 0; i < served.Schema.Count; i++)
            {
                if (parity.Rows[i] is StringData texts && !texts.IsMissing(row) && Utf8.IsValid(texts[row])) served.Text(i).Append(texts.GetString(row));
                else CellCopy.Append(parity.Rows[i], row, served[i]);
            }

            served.View();
            Compute(bound.Run, row);
            Compare(transform, parity.Features[row], ParityFeatures.Of(output, 0), row, "as a record");
        }
    }

    private static void Compute(FittedTransform transform, DataBatch rows, FeatureBatch output, int row) =>
        Compute(() => transform.Transform(rows, output), row);

    private static void Compute(Action transform, int row)
    {
        try
        {
            transform();
        }
        catch (ModelException e)
        {
            throw Broken($"Parity row {Text(row + 1)} is refused: {e.Problem.Found}", e);
        }
    }

    private static void Compare(FittedTransform transform, ParityFeatures expected, ParityFeatures actual, int row, string way)
    {
        if (expected.FirstDifference(actual) is not { } difference) return;
        var name = transform.Layout.NameOf(difference.Feature);
        throw Broken(string.Create(
            CultureInfo.InvariantCulture,
            $"Parity row {row + 1}, computed {way}, differs in feature {difference.Feature} '{name}': expected bits 0x{difference.Expected:x8} ({BitConverter.UInt32BitsToSingle(difference.Expected)}), actual bits 0x{difference.Actual:x8} ({BitConverter.UInt32BitsToSingle(difference.Actual)})"));
    }

    private static ServingException Broken(string found, Exception? cause = null) => new(
        new Problem(
            TransformDiagnostics.ParityBroken,
            found,
            "replay of the parity rows",
            "the bits that were recorded when the transform was fitted",
            "Do not serve it: the constants were changed, or this runtime computes otherwise. Load the artifact from its store again, or fit anew."),
        cause);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
