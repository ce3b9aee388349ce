namespace Mlops.Transform;

internal static class PolynomialJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var degree = from.Integer("degree", Polynomial.MinDegree, Polynomial.MaxDegree);
        var operation = new Polynomial(from.Name, from.NumberColumns(), degree, from.Boolean("interactionsOnly"), from.OptionalNumber("missing"));
        return from.IsColumn || PolynomialTerms.CountOf(operation.Columns.Count, degree, operation.InteractionsOnly) > Polynomial.MaxTerms
            ? throw new FormatException($"operation '{from.Name}' is a column, or has more than {Polynomial.MaxTerms} terms")
            : new FittedPolynomial(operation);
    }
}
