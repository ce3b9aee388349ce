namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, the number itself, rounded to float32; an infinity stays one. For models that need no scale, such as
    /// trees, and for numbers that have theirs already. Learns nothing.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>as-is(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder AsIs(NumberColumn column, double? missing = null, string? name = null) =>
        Add(new AsIs(NameOf(name, Mlops.Transform.AsIs.KindName, column), column, Finite(missing, "AsIs", nameof(missing))));
}
