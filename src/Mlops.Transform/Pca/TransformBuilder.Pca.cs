using System.Globalization;

namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features, the principal components: the columns less their means, along the directions in which the training rows
    /// vary most, first the one with the largest variance. The directions are the eigenvectors of the covariance of the population, each
    /// with its largest place positive. Scale the columns before, unless their units are the same.
    /// </summary>
    /// <param name="columns">Different number columns of any type, 1 to 256.</param>
    /// <param name="components">The number of features, 1 to the number of columns.</param>
    /// <param name="whiten">True to divide every feature by its deviation over the training rows; one whose variance is 0, but for
    /// rounding, is not divided. The default value is false.</param>
    /// <param name="center">False to leave the means on the columns. The directions are the same. The default value is null: true, but false
    /// with <see cref="TransformRules.Tensorflow"/>, which goes with nothing else.</param>
    /// <param name="missing">What a missing value counts as, in any of the columns, also in the means and the covariance. The default
    /// value is null: such a row is refused, in training and in serving.</param>
    /// <param name="rules">With <see cref="TransformRules.Tensorflow"/> the means are left on the columns, and without any training row
    /// the features are the first columns. The default value is <see cref="TransformRules.Default"/>.</param>
    /// <param name="name">The name of the output. The default value is <c>pca(a,b)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Pca(IReadOnlyList<NumberColumn> columns, int components, bool whiten = false, bool? center = null,
        double? missing = null, TransformRules rules = TransformRules.Default, string? name = null) =>
        AddPca(Different(columns, nameof(Pca)), components, whiten, center, missing, rules, name);

    /// <summary>The same of the numbers of a vector, such as an embedding.</summary>
    /// <param name="column">Vectors of any number type, of a length of at most 256.</param>
    /// <param name="components">The number of features, 1 to the length of the vectors.</param>
    /// <param name="whiten">As above.</param>
    /// <param name="center">As above.</param>
    /// <param name="missing">What a missing number counts as, and every number of a row without a vector, also in the means and the
    /// covariance. The default value is null: such a row is refused, in training and in serving.</param>
    /// <param name="rules">As above.</param>
    /// <param name="name">The name of the output. The default value is <c>pca(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Pca(VectorColumn column, int components, bool whiten = false, bool? center = null, double? missing = null,
        TransformRules rules = TransformRules.Default, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        return AddPca([column], components, whiten, center, missing, rules, name);
    }

    private TransformBuilder AddPca(
        IColumn[] columns, int components, bool whiten, bool? center, double? missing, TransformRules rules, string? name)
    {
        const string Verb = nameof(Pca);
        var width = VectorInput.WidthOf(columns);
        if (width > Mlops.Transform.Pca.MaxColumns)
            throw TransformErrors.Option(Verb, nameof(columns), string.Create(CultureInfo.InvariantCulture, $"{width} numbers"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Mlops.Transform.Pca.MaxColumns}"));
        if (components < 1 || components > width)
            throw TransformErrors.Option(Verb, nameof(components), components, string.Create(CultureInfo.InvariantCulture, $"1 to {width}"));
        var isDefault = Known(rules, Verb) == TransformRules.Default;
        if (center == true && !isDefault)
            throw TransformErrors.Option(Verb, nameof(center), "true", "false or left out with TransformRules.Tensorflow, whose rule it is");
        return Add(new Pca(NameOf(name, Mlops.Transform.Pca.KindName, columns), columns, components, whiten,
            center ?? isDefault, Finite(missing, Verb, nameof(missing)), rules));
    }
}
