using System.Buffers;

namespace Mlops.Data;

/// <summary>A condition that is ready to choose rows. Immutable and thread-safe.</summary>
internal sealed class RowFilter
{
    private readonly ExpressionPlan plan;

    /// <summary>Binds a condition to columns.</summary>
    /// <exception cref="SchemaException">The columns lack one of the condition, or have it with another type.</exception>
    public RowFilter(BooleanExpression condition, DataSchema schema) => plan = ExpressionPlan.Compile(condition, schema, "filter");

    /// <summary>The columns that batches must have.</summary>
    public DataSchema Schema => plan.Schema;

    /// <summary>A condition over batches that have the columns of the condition alone.</summary>
    public static RowFilter Of(BooleanExpression condition) =>
        new(condition, new DataSchema(ExpressionPlan.ColumnsOf(condition).Select(c => new Field(c.Name, c.Type))));

    /// <summary>Says of each row whether the condition is true; one without a value counts as false.</summary>
    public void Choose(DataBatch batch, Span<bool> keeps)
    {
        var present = ArrayPool<bool>.Shared.Rent(keeps.Length);
        try
        {
            plan.EvaluateBooleans(batch, keeps, present.AsSpan(0, keeps.Length));
            for (var i = 0; i < keeps.Length; i++) keeps[i] &= present[i];
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(present);
        }
    }
}
