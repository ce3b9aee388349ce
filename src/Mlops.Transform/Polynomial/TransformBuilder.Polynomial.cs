namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features: the numbers and their products up to a degree, in the order of scikit-learn's PolynomialFeatures without
    /// its constant: <c>a, b, a^2, a b, b^2</c>. These are the labels of the features. Products are computed in float64 and rounded once
    /// to float32; beyond it they are infinite. Learns nothing; scale the columns before when they are large.
    /// </summary>
    /// <param name="columns">Different number columns of any type, at least one.</param>
    /// <param name="degree">The largest number of factors, 2 or 3. The default value is 2.</param>
    /// <param name="interactionsOnly">True to leave out terms that hold a column twice. The default value is false.</param>
    /// <param name="missing">What a missing value counts as, in any of the columns. The default value is null: such a row is refused,
    /// in training and in serving.</param>
    /// <param name="name">The name of the output. The default value is <c>polynomial(a,b)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, there are more than 100,000 terms, the name is taken, or the builder
    /// is frozen.</exception>
    public TransformBuilder Polynomial(
        IReadOnlyList<NumberColumn> columns, int degree = 2, bool interactionsOnly = false, double? missing = null, string? name = null)
    {
        const string Verb = "Polynomial";
        var different = Different(columns, Verb);
        if (degree is < Mlops.Transform.Polynomial.MinDegree or > Mlops.Transform.Polynomial.MaxDegree)
            throw TransformErrors.Option(Verb, nameof(degree), degree, "2 or 3");
        if (PolynomialTerms.CountOf(different.Length, degree, interactionsOnly) > Mlops.Transform.Polynomial.MaxTerms)
            throw VectorErrors.TooWide(Verb, different.Length, Mlops.Transform.Polynomial.MaxTerms);
        return Add(new Polynomial(NameOf(name, Mlops.Transform.Polynomial.KindName, different), different, degree, interactionsOnly,
            Finite(missing, Verb, nameof(missing))));
    }
}
