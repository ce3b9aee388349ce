namespace Mlops.Transform.Tests;

/// <summary>A trip, for the page on expressions.</summary>
[DataRow]
internal sealed partial record PricedTrip
{
    public double? Fare { get; init; }

    public double? Miles { get; init; }

    public double? Tips { get; init; }

    public string? Company { get; init; }
}

/// <summary>The code of <c>docs/concepts/expressions.md</c>.</summary>
internal static class FareFeatures
{
    public static TransformBuilder Build(TransformBuilder transform)
    {
        var c = PricedTrip.Columns;
        #region compute
        var perMile = c.Fare / c.Miles.Max(0.1);
        transform
            .Compute(perMile.Log1p(), "fare_per_mile")
            .Compute(c.Tips.Coalesce(0).Clamp(0, 100), "tips")
            .Compute(Expression.If(c.Miles > 20, 1.5 * c.Fare, c.Fare), "weighted_fare")
            .Compute((c.Tips / c.Fare).IsNaN() | c.Company.IsMissing(), "odd", missing: 1);
        #endregion
        return transform;
    }
}
