namespace Mlops.Data.Validation;

/// <summary>What an exact pass has found so far.</summary>
internal sealed class ExactState(ExactPlan plan, int maxExamples, int maxKeys)
{
    private readonly long[] bases = new long[plan.Checks.Count];

    public RowHits[] Hits { get; } = [.. plan.Checks.Select(_ => new RowHits())];

    public KeyState[] Keys { get; } = [.. plan.Keys.Select(_ => new KeyState())];

    public OrderState[] Orders { get; } = [.. plan.Orders.Select(_ => new OrderState())];

    /// <summary>The rows, or the values of the column, that a check looked at.</summary>
    public long BaseOf(int check) => bases[check];

    public void Add(DataBatch batch)
    {
        for (var i = 0; i < Hits.Length; i++)
        {
            var check = plan.Checks[i];
            Hits[i].Add(batch, check.Place, check.Rule, maxExamples);
            bases[i] += check.Place < 0 ? batch.RowCount : batch.RowCount - batch[check.Place].MissingCount;
        }
        for (var i = 0; i < Keys.Length; i++) Keys[i].Add(batch, plan.KeyPlaces[i]);
        for (var i = 0; i < Orders.Length; i++)
            Orders[i].Add(batch, plan.Columns.IndexOf(plan.Orders[i].Name), plan.Orders[i].Order, maxExamples);
    }

    public void Merge(ExactState later)
    {
        for (var i = 0; i < Hits.Length; i++)
        {
            Hits[i].Merge(later.Hits[i], maxExamples);
            bases[i] += later.bases[i];
        }
        for (var i = 0; i < Keys.Length; i++) Keys[i].Merge(later.Keys[i], plan.KeyPlaces[i], maxExamples, maxKeys);
        for (var i = 0; i < Orders.Length; i++) Orders[i].Merge(later.Orders[i], plan.Orders[i].Order, maxExamples);
    }
}
