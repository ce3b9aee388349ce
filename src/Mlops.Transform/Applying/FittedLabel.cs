using System.Buffers;

namespace Mlops.Transform;

/// <summary>The label expression, bound to the training columns. Immutable and thread-safe.</summary>
internal sealed class FittedLabel(Expression expression, DataSchema training)
{
    private readonly ExpressionPlan plan = ExpressionPlan.Compile(expression, training, "label");

    public Expression Expression => expression;

    /// <summary>One number per row: 0 or 1 for a boolean, NaN where there is no value.</summary>
    public void Read(DataBatch batch, Span<double> labels)
    {
        var present = ArrayPool<bool>.Shared.Rent(batch.RowCount);
        try
        {
            plan.EvaluateNumbers(batch, labels, present);
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(present);
        }
    }
}
