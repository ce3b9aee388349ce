namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, a column with long tails made normal, as scale_to_gaussian of TensorFlow Transform: the inverse of the
    /// Tukey HH distribution that has the first four L-moments of the training values. A column without long tails is standardized,
    /// a constant one only centred.
    /// </summary>
    /// <remarks>The L-moments are those of all training values. TensorFlow Transform averages those of its batches, so that its
    /// result changes with their size; for one batch the results agree.</remarks>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>gaussian(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Gaussian(NumberColumn column, double? missing = null, string? name = null) => Add(new Gaussian(
        NameOf(name, Mlops.Transform.Gaussian.KindName, column), column, Finite(missing, "Gaussian", nameof(missing))));
}
