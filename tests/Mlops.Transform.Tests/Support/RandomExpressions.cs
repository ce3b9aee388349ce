namespace Mlops.Transform.Tests;

/// <summary>Every function of expressions, over a <see cref="RandomTable"/>.</summary>
internal static class RandomExpressions
{
    public static TransformBuilder Build(TransformBuilder t, DataSchema s)
    {
        var (fare, miles, seconds) = (s.Number("fare"), s.Number("miles"), s.Number("seconds"));
        return t
            .Compute(fare.Log1p() + miles.Max(0.1).Log(), "logs", missing: 0)
            .Compute((seconds / -600).Exp() * (fare - 20).Abs().Sqrt(), "decay", missing: 0)
            .Compute(Expression.If(miles > 10, miles.Coalesce(1).Floor(), seconds.Coalesce(-1) / 7), "branch").AsNumber(out var branch)
            .Impute(branch, Imputation.Median)
            .Compute((fare * 1.5).Round() - (fare - 20).Ceiling() + seconds.Min(100 * miles), "rounded", missing: -1)
            .Compute((miles / (seconds - seconds)).IsNaN() | (fare + seconds).IsMissing() & (miles > 3).IsMissing(), "odd", missing: 0.5)
            .Compute((s.Number("latitude") - 41.5).Clamp(-0.25, 0.25), "clamped", missing: 0);
    }
}
