namespace Mlops.Transform;

/// <summary>A kernel whose result is rounded once to the float32 of a feature.</summary>
internal readonly struct Narrow<TKernel>(TKernel kernel) : INumberKernel<float>
    where TKernel : struct, INumberKernel<double>
{
    public float Apply(double value) => (float)kernel.Apply(value);
}
