namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Four dense features of a text: its characters (Unicode scalar values), its words (runs without white space), the share of
    /// decimal digits among the characters, the share of capitals among the letters; a share of nothing is 0. Learns nothing.
    /// </summary>
    /// <param name="column">The texts.</param>
    /// <param name="missing">The text that a missing one counts as; null, which is the default, refuses such rows.</param>
    /// <param name="name">The name of the output. The default value is <c>text-shape(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    public TransformBuilder TextShape(TextColumn column, string? missing = null, string? name = null) =>
        Add(new TextShape(NameOf(name, Mlops.Transform.TextShape.KindName, column), column, missing));
}
