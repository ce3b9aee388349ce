using System.Buffers;
using System.Buffers.Binary;

namespace Mlops.Transform;

/// <summary>Sums labels and their squares exactly, by category and fold. Rows without a label do not count.</summary>
/// <remarks>A key of the tables is a window, the fold, whether there is a category, and its bytes.</remarks>
internal sealed class TargetEncodeAnalyzer(TargetEncode operation) : TotalsAnalyzer<TargetEncode>(operation, KeyStart, KeyStart)
{
    /// <summary>The square of a larger label may be infinite.</summary>
    private const double Largest = 1e150;

    private const int KeyStart = 1 + sizeof(ushort) + 1;

    private KeyedTotals Sums => First;

    private KeyedTotals Squares => Second;

    public override void Add(in OperationInput input)
    {
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        for (var row = 0; row < input.RowCount; row++)
        {
            var label = input.Labels[row];
            if (double.IsNaN(label)) continue;
            if (Math.Abs(label) > Largest) Refused++;
            else if (input[0].IsMissing(row)) Add(input.RowHashes[row], false, [], label);
            else Add(input.RowHashes[row], true, CategoryText.Of(input[0], row, number), label);
        }
    }

    public override FittedOperation Finish()
    {
        if (Refused > 0) throw TransformErrors.BadTargets(Operation, Refused);
        var facts = new TargetFacts(Operation);
        for (var i = 0; i < Sums.Count; i++)
        {
            var (window, fold, category) = Parts(Sums.KeyOf(i));
            facts.AddSum(category, fold, Sums.CountOf(i), ExactParts.Widen(window, Sums.DigitsOf(i)));
        }

        for (var i = 0; i < Squares.Count; i++)
        {
            var (window, fold, category) = Parts(Squares.KeyOf(i));
            facts.AddSquare(category, fold, ExactParts.Widen(window, Squares.DigitsOf(i)));
        }

        return facts.Encode();
    }

    private void Add(ulong rowHash, bool hasCategory, ReadOnlySpan<byte> category, double label)
    {
        const int Stacked = 256;
        var length = KeyStart + category.Length;
        var rented = length > Stacked ? ArrayPool<byte>.Shared.Rent(length) : null;
        var key = (rented is null ? stackalloc byte[Stacked] : rented)[..length];
        BinaryPrimitives.WriteUInt16BigEndian(key[1..], (ushort)TargetEncode.FoldOf(rowHash, Operation.Folds));
        key[KeyStart - 1] = hasCategory ? (byte)1 : (byte)0;
        category.CopyTo(key[KeyStart..]);
        Put(Sums, key, 1, label);
        if (Operation.Smoothing is null)
        {
            // A square as two doubles whose sum it is, without rounding.
            var square = label * label;
            Put(Squares, key, 0, square);
            Put(Squares, key, 0, Math.FusedMultiplyAdd(label, label, -square));
        }

        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private static void Put(KeyedTotals totals, Span<byte> key, long count, double value)
    {
        if (count == 0 && value == 0) return;
        var (window, digits) = ExactParts.Of(value);
        key[0] = (byte)window;
        totals.Add(key, count, digits);
    }

    /// <summary>A window, a fold and a category: null for none.</summary>
    private (int Window, int Fold, byte[]? Category) Parts(ReadOnlySpan<byte> key)
    {
        var fold = BinaryPrimitives.ReadUInt16BigEndian(key[1..]);
        return fold < Operation.Folds
            ? (key[0], fold, key[KeyStart - 1] == 0 ? null : key[KeyStart..].ToArray())
            : throw new InvalidDataException("A fold is beyond the last one.");
    }
}
