namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, the value of an expression over columns, for example <c>t.Compute(c.Fare / c.TripMiles, "fare_per_mile")</c>.
    /// Learns nothing. Has no value in a row where a column of the expression has none, and where it is NaN, such as 0 / 0.
    /// </summary>
    /// <param name="expression">The expression; it may read derived columns.</param>
    /// <param name="name">The name of the output.</param>
    /// <param name="missing">What a row without a value gets. The default value is null: such a row is refused, in training and in
    /// serving; as a column (<see cref="AsNumber"/>) it stays without one.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Compute(NumberExpression expression, string name, double? missing = null) =>
        AddComputed(expression, name, missing);

    /// <summary>One dense feature: 1 where an expression over columns is true, 0 where it is false.</summary>
    /// <param name="expression">The expression; it may read derived columns.</param>
    /// <param name="name">The name of the output.</param>
    /// <param name="missing">As for an expression that is a number.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Compute(BooleanExpression expression, string name, double? missing = null) =>
        AddComputed(expression, name, missing);

    private TransformBuilder AddComputed(Expression expression, string name, double? missing)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (ExpressionPlan.ColumnsOf(expression).Count == 0)
            throw TransformErrors.Option("Compute", nameof(expression), expression, "an expression that reads a column");
        return Add(new Compute(name, expression, Finite(missing, "Compute", nameof(missing))));
    }
}
