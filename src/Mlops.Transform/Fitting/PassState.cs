using System.Buffers;

namespace Mlops.Transform;

/// <summary>What one pass collects: the analyzers of its operations and, in the first one, the parity rows.</summary>
/// <remarks>Not thread-safe: one for each thread.</remarks>
internal sealed class PassState(PassPlan plan, Analyzer[] analyzers, ParitySample? sample)
{
    private readonly ColumnFrame frame = new(plan.Columns);

    public long RowCount { get; private set; }

    public IReadOnlyList<Analyzer> Analyzers => analyzers;

    public ParitySample? Sample => sample;

    public void Add(DataBatch batch)
    {
        RowCount += batch.RowCount;
        if (plan.HashedColumns > 0) frame.HashRows(batch, plan.HashedColumns);
        plan.Columns.Compute(batch, frame);
        var rented = plan.Label is null ? [] : ArrayPool<double>.Shared.Rent(batch.RowCount);
        var labels = plan.Label is null ? [] : rented.AsSpan(0, batch.RowCount);
        plan.Label?.Read(batch, labels);
        for (var i = 0; i < analyzers.Length; i++) analyzers[i].Add(plan.Input(frame, i, batch.RowCount, labels));
        if (plan.Label is not null) ArrayPool<double>.Shared.Return(rented);
        sample?.Add(batch);
    }

    public void Merge(PassState other)
    {
        RowCount += other.RowCount;
        for (var i = 0; i < analyzers.Length; i++) analyzers[i].Merge(other.Analyzers[i]);
        sample?.Merge(other.Sample!);
    }

    /// <summary>Writes the state: the same rows always give the same bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(RowCount);
        foreach (var analyzer in analyzers) analyzer.Save(writer);
        sample?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty state.</summary>
    /// <exception cref="InvalidDataException">It is no such state.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public void Load(BinaryReader reader)
    {
        RowCount = reader.ReadInt64();
        if (RowCount < 0) throw new InvalidDataException("The number of rows is negative.");
        foreach (var analyzer in analyzers) analyzer.Load(reader);
        sample?.Load(reader);
    }
}
