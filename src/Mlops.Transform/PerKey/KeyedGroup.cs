namespace Mlops.Transform;

/// <summary>A kernel over a single number and its key.</summary>
internal sealed class KeyedGroup<TKernel>(KeyedNumber number, TKernel kernel) : RowGroup<double>
    where TKernel : struct, IKeyedKernel
{
    // Not read-only: calling a method of a read-only field of unknown type would copy it.
    private TKernel kernel = kernel;

    public override int Run(Span<double> outputs)
    {
        if (!number.TryRead(out var value, out var key)) return 0;
        outputs[0] = kernel.Apply(value, key);
        return -1;
    }
}
