namespace Mlops.Transform;

/// <summary>The number of boundaries that are not above the number.</summary>
internal readonly struct BoundaryKernel(double[] boundaries) : INumberKernel<double>
{
    public double Apply(double value)
    {
        var place = Array.BinarySearch(boundaries, value);
        return place >= 0 ? place + 1 : ~place;
    }
}
