namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, x / the largest magnitude of the training values: zero stays zero, the training values come to lie from -1
    /// to 1. A column of zeros is divided by 1, as in scikit-learn's MaxAbsScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>max-abs(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder MaxAbs(NumberColumn column, double? missing = null, string? name = null) =>
        Add(new MaxAbs(NameOf(name, Mlops.Transform.MaxAbs.KindName, column), column, Finite(missing, "MaxAbs", nameof(missing))));
}
