using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// What a pass has collected of some rows: in the order of the data, or of what no order can change. Not thread-safe.
/// </summary>
internal sealed class ProfileState(ProfilePlan plan, bool inOrder)
{
    private readonly SortedDictionary<SliceKey, DatasetAccumulator> slices = [];

    public DatasetAccumulator All { get; } = plan.CreateColumns(inOrder);

    public IReadOnlyDictionary<SliceKey, DatasetAccumulator> Slices => slices;

    public IReadOnlyList<IRelation> Relations { get; } = inOrder ? [] : plan.CreateRelations();

    public IReadOnlyList<IStatisticState> Custom { get; } = inOrder ? plan.CreateCustom() : [];

    public void Add(DataBatch batch, IReadOnlyList<(SliceKey Slice, DataBatch Rows)> parts)
    {
        All.Add(batch, plan.WeightsOf(batch));
        foreach (var relation in Relations) relation.Add(batch);
        foreach (var state in Custom) state.Add(batch);
        foreach (var (slice, rows) in parts) Of(slice).Add(rows, plan.WeightsOf(rows));
    }

    public void Merge(ProfileState later)
    {
        All.Merge(later.All);
        for (var i = 0; i < Relations.Count; i++) Relations[i].Merge(later.Relations[i]);
        for (var i = 0; i < Custom.Count; i++) Custom[i].Merge(later.Custom[i]);
        foreach (var (slice, rows) in later.slices) Of(slice).Merge(rows);
    }

    public void Save(BinaryWriter writer)
    {
        All.Save(writer);
        foreach (var relation in Relations) relation.Save(writer);
        writer.Write(slices.Count);
        foreach (var (slice, rows) in slices)
        {
            writer.Write(slice.IsLabel);
            writer.Write(slice.Name);
            rows.Save(writer);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into a state that is empty.</summary>
    public void Restore(BinaryReader reader)
    {
        All.Restore(reader);
        foreach (var relation in Relations) relation.Restore(reader);
        for (var left = reader.ReadInt32(); left > 0; left--) Of(new SliceKey(reader.ReadBoolean(), reader.ReadString())).Restore(reader);
    }

    /// <summary>The accumulators of a slice; those of a new one are empty.</summary>
    public DatasetAccumulator Of(SliceKey slice)
    {
        if (slices.TryGetValue(slice, out var found)) return found;
        if (slices.Count >= plan.Options.MaxSlices)
            throw new DataException(new Problem(
                ValidationDiagnostics.TooManySlices,
                string.Create(CultureInfo.InvariantCulture, $"The rows fall into more than {plan.Options.MaxSlices:N0} slices"),
                $"slice '{slice.Name}'",
                "columns with few different values",
                $"Slice by a condition or by buckets, or raise {nameof(StatisticsOptions.MaxSlices)}."));
        slices.Add(slice, found = plan.CreateColumns(inOrder));
        return found;
    }
}
