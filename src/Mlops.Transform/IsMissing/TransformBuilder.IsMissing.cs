namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>One dense feature: 1 in a row where a column has no value, or NaN, and 0 elsewhere. Learns nothing.</summary>
    /// <param name="column">A column of any type. An empty text and an empty list are values.</param>
    /// <param name="name">The name of the output. The default value is <c>is-missing(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    public TransformBuilder IsMissing(IColumn column, string? name = null) =>
        Add(new IsMissing(NameOf(name, Mlops.Transform.IsMissing.KindName, column), column));
}
