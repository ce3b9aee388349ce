using System.Globalization;

namespace Mlops.Transform;

/// <summary>A feature of a parity row whose bits are not those of training.</summary>
/// <param name="Row">The parity row, from 1.</param>
/// <param name="Way"><c>alone</c> or <c>in a batch</c>.</param>
/// <param name="Feature">The feature, from 0; -1 when the whole row was refused.</param>
/// <param name="Name">The name of the feature; why the row was refused, when it was.</param>
/// <param name="Expected">The bits of the float32 in training; 0 when the row was refused.</param>
/// <param name="Actual">The bits of the float32 on this machine; 0 when the row was refused.</param>
public sealed record ParityDifference(int Row, string Way, int Feature, string Name, uint Expected, uint Actual)
{
    /// <summary>Row, feature and bits in one sentence without a full stop.</summary>
    public override string ToString() => Feature < 0
        ? string.Create(CultureInfo.InvariantCulture, $"Parity row {Row} is refused: {Name}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Parity row {Row}, computed {Way}, differs in feature {Feature} '{Name}': expected bits 0x{Expected:x8} ({BitConverter.UInt32BitsToSingle(Expected)}), actual bits 0x{Actual:x8} ({BitConverter.UInt32BitsToSingle(Actual)})");
}
