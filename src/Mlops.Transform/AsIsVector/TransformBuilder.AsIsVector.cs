namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features, the numbers of a vector, rounded to float32; an infinity stays one. For embeddings and other numbers that have
    /// their scale already. Learns nothing.
    /// </summary>
    /// <param name="column">A column of vectors of any number type.</param>
    /// <param name="missing">What a missing number counts as, and every number of a row without a vector. The default value is null:
    /// such a row is refused, in training and in serving.</param>
    /// <param name="name">The name of the output. The default value is <c>as-is-vector(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder AsIs(VectorColumn column, double? missing = null, string? name = null) => Add(new AsIsVector(
        NameOf(name, AsIsVector.KindName, column), [column], Finite(missing, "AsIs", nameof(missing))));
}
