namespace Mlops.Data.Validation;

/// <summary>A statistic and the chance of one at least as large without drift; NaN when it is undefined.</summary>
internal readonly record struct TestResult(double Statistic, double PValue)
{
    public static TestResult Undefined { get; } = new(double.NaN, double.NaN);
}
