namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, ln(1 + max(0, x - offset)): values below the offset become 0. Learns nothing.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="offset">The value that becomes 0. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>log(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Log(NumberColumn column, double? missing = null, double offset = 0, string? name = null) =>
        Add(new Log(
        NameOf(name, Mlops.Transform.Log.KindName, column), column, Finite(missing,
            "Log", nameof(missing)), Finite(offset, "Log", nameof(offset))));
}
