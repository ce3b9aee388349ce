namespace Mlops.Transform;

public sealed partial class FittedTransform
{
    /// <summary>
    /// The transform with some of its outputs, without fitting again: every feature that stays keeps its bits. What nothing reads any
    /// more is gone: derived columns, vocabularies, columns of <see cref="InputSchema"/>.
    /// </summary>
    /// <param name="outputs">The names of outputs: of slots of <see cref="Layout"/>. They stay in the order of the layout.</param>
    /// <returns>A transform that can be applied and saved; this one is not changed. Its parity rows are those of this one, with the bits
    /// that were recorded when it was fitted. With a TargetEncode it keeps all columns: that knows training rows by their values.</returns>
    /// <exception cref="ModelException">There is no such output, or none is named.</exception>
    public FittedTransform Only(params IEnumerable<string> outputs) => OutputSelection.Only(this, outputs);

    /// <summary>The transform without some of its outputs, as <see cref="Only"/> with all others.</summary>
    /// <param name="outputs">The names of outputs: of slots of <see cref="Layout"/>.</param>
    /// <returns>A transform that can be applied and saved; this one is not changed.</returns>
    /// <exception cref="ModelException">There is no such output, or none is left.</exception>
    public FittedTransform Without(params IEnumerable<string> outputs) => OutputSelection.Without(this, outputs);
}
