namespace Mlops.Evaluation;

/// <summary>A sum whose rounding error does not grow with the number of terms.</summary>
/// <remarks>Source: Neumaier (1974), the improved Kahan-Babuska summation.</remarks>
internal struct CompensatedSum
{
    private double sum;
    private double correction;

    public readonly double Total => sum + correction;

    public void Add(double value)
    {
        var next = sum + value;
        correction += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
}
