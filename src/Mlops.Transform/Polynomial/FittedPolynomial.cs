using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedPolynomial : VectorOperation
{
    private readonly PolynomialTerms terms;

    public FittedPolynomial(Polynomial operation)
        : base(operation, operation.Missing)
    {
        terms = new PolynomialTerms(operation.Columns.Count, operation.Degree, operation.InteractionsOnly);
        Labels = terms.Names(operation.Columns);
    }

    public override int Width => terms.Count;

    /// <summary>The terms, as scikit-learn's <c>get_feature_names_out</c> writes them.</summary>
    public override IReadOnlyList<string> Labels { get; }

    protected override int ScratchLength => terms.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int Compute(ReadOnlySpan<double> numbers, int rowCount, Span<double> scratch, Span<float> output, int stride)
    {
        var (columns, width) = (Operation.Inputs.Count, terms.Count);
        for (var row = 0; row < rowCount; row++)
        {
            terms.Compute(numbers.Slice(row * columns, columns), scratch);
            var target = output.Slice(row * stride, width);
            for (var i = 0; i < target.Length; i++)
            {
                if (double.IsNaN(scratch[i])) return row;
                target[i] = (float)scratch[i];
            }
        }

        return -1;
    }
}
