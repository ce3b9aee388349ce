namespace Mlops.Data.Validation;

/// <summary>What one pass finds out about the columns of a plan. Mutable; used by one thread, merged in the order of the data.</summary>
internal sealed class SuggestionPass(SuggestionPlan plan)
{
    private double[][] values = [];

    public TextLook[] Texts { get; } = [.. plan.Texts.Select(_ => new TextLook())];

    public OrderLook[] Orders { get; } = [.. plan.Numbers.Select(_ => new OrderLook())];

    /// <summary>For each column the values within its range.</summary>
    public long[] Within { get; } = new long[plan.Numbers.Count];

    public PairLook[] Pairs { get; } = [.. plan.Pairs.Select(_ => new PairLook())];

    public void Add(DataBatch batch)
    {
        for (var i = 0; i < Texts.Length; i++) Texts[i].Add((StringData)batch[i]);
        if (values.Length == 0) values = [.. plan.Numbers.Select(_ => Array.Empty<double>())];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length < batch.RowCount) values[i] = new double[batch.RowCount];
            var span = values[i].AsSpan(0, batch.RowCount);
            NumberView.Read(batch[Texts.Length + i], span);
            Orders[i].Add(span);
            if (plan.Ranges[i] is { Min: { } min, Max: { } max }) Within[i] += Count(span, min, max);
        }
        for (var i = 0; i < Pairs.Length; i++)
        {
            var (first, second) = plan.Pairs[i];
            Pairs[i].Add(values[first].AsSpan(0, batch.RowCount), values[second].AsSpan(0, batch.RowCount));
        }
    }

    public void Merge(SuggestionPass later)
    {
        for (var i = 0; i < Texts.Length; i++) Texts[i].Merge(later.Texts[i]);
        for (var i = 0; i < Orders.Length; i++)
        {
            Orders[i].Merge(later.Orders[i]);
            Within[i] += later.Within[i];
        }
        for (var i = 0; i < Pairs.Length; i++) Pairs[i].Merge(later.Pairs[i]);
    }

    private static long Count(ReadOnlySpan<double> values, double min, double max)
    {
        var count = 0;
        foreach (var value in values) count += value >= min && value <= max ? 1 : 0;
        return count;
    }
}
