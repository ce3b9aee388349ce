using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation;

/// <summary>Rows in which an expression is false; one without a value is not.</summary>
internal sealed class ExpressionRule(ExpressionPlan plan) : BatchRule
{
    private const int Chunk = 256;

    [SkipLocalsInit]
    public override int Find(DataBatch batch, Span<int> rows)
    {
        if (batch.RowCount > Chunk) return FindChunks(batch, rows);
        Span<bool> holds = stackalloc bool[Chunk];
        Span<bool> isPresent = stackalloc bool[Chunk];
        plan.EvaluateBooleans(batch, holds[..batch.RowCount], isPresent[..batch.RowCount]);
        return Collect(holds[..batch.RowCount], isPresent, rows);
    }

    private int FindChunks(DataBatch batch, Span<int> rows)
    {
        var pool = System.Buffers.ArrayPool<bool>.Shared;
        var (holds, isPresent) = (pool.Rent(batch.RowCount), pool.Rent(batch.RowCount));
        plan.EvaluateBooleans(batch, holds.AsSpan(0, batch.RowCount), isPresent.AsSpan(0, batch.RowCount));
        var used = Collect(holds.AsSpan(0, batch.RowCount), isPresent, rows);
        pool.Return(holds);
        pool.Return(isPresent);
        return used;
    }

    private static int Collect(ReadOnlySpan<bool> holds, ReadOnlySpan<bool> isPresent, Span<int> rows)
    {
        var used = 0;
        for (var row = 0; row < holds.Length; row++)
            if (isPresent[row] & !holds[row]) rows[used++] = row;
        return used;
    }
}
