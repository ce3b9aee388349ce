namespace Mlops.Transform;

/// <summary>The largest multiple of the width that is not above the number; an infinity stays one.</summary>
internal readonly struct WidthKernel(double width) : INumberKernel<double>
{
    public double Apply(double value) => Math.Floor(value / width) * width;
}
