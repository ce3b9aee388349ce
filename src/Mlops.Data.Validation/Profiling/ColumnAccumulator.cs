namespace Mlops.Data.Validation;

/// <summary>Collects the statistics of one column: filled batch by batch, then merged.</summary>
internal abstract class ColumnAccumulator(ColumnType type)
{
    private long missing;

    public ColumnType Type { get; } = type;

    /// <summary>True when batches must be added and merged in the order of the data.</summary>
    public virtual bool DependsOnOrder => false;

    /// <summary>The number of rows with a value.</summary>
    protected long Count { get; private set; }

    public static ColumnAccumulator Create(ColumnType type, StatisticsOptions options) => type.Kind switch
    {
        ColumnKind.Boolean => new BooleanAccumulator(),
        ColumnKind.String => new TextAccumulator(options),
        ColumnKind.Bytes => new BytesAccumulator(options),
        ColumnKind.Timestamp => new TimeAccumulator(options),
        ColumnKind.List or ColumnKind.Vector => new ListAccumulator(type, options),
        _ => new NumberAccumulator(type, options),
    };

    public void Add(ColumnData column)
    {
        var absent = column.MissingCount;
        missing += absent;
        Count += column.Length - absent;
        if (absent < column.Length) AddValues(column);
    }

    public void Merge(ColumnAccumulator later)
    {
        missing += later.missing;
        Count += later.Count;
        MergeValues(later);
    }

    /// <summary>Writes the state: the same values always give the same bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(missing);
        writer.Write(Count);
        SaveValues(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an accumulator that is empty.</summary>
    public void Restore(BinaryReader reader)
    {
        missing = reader.ReadInt64();
        Count = reader.ReadInt64();
        RestoreValues(reader);
    }

    public ColumnStatistics Finish(string name) => Complete(new ColumnStatistics(name, Type, Count, missing));

    protected abstract void AddValues(ColumnData column);

    protected abstract void MergeValues(ColumnAccumulator later);

    protected abstract void SaveValues(BinaryWriter writer);

    protected abstract void RestoreValues(BinaryReader reader);

    protected abstract ColumnStatistics Complete(ColumnStatistics common);
}
