namespace Mlops.Data.Validation;

/// <summary>What a pass collects, bound to the columns of the data. Immutable and thread-safe.</summary>
internal sealed class ProfilePlan
{
    private readonly StatisticsOptions options;
    private readonly SchemaRules rules;
    private readonly WeightColumns weights;
    private readonly SliceRows[] slices;
    private readonly SliceRows? label;

    public ProfilePlan(DataSchema schema, SchemaRules rules, StatisticsOptions options)
    {
        (Schema, this.rules, this.options) = (schema, rules, options);
        weights = new WeightColumns(schema, options);
        slices = [.. options.Slices.Select(s => new SliceRows(s, schema))];
        label = options.Label is { } by ? new SliceRows(by, schema) : null;
        Key = string.Join(", ", options.AddTo(StepParameters.None).Values.Select(v => $"{v.Key} {v.Value}"));
    }

    public DataSchema Schema { get; }

    public StatisticsOptions Options => options;

    /// <summary>The columns with the rules that decide what is collected.</summary>
    public DataSchema SchemaWithRules => new(Schema.Fields, new SchemaRules
    {
        SparseFeatures = [.. rules.SparseFeatures.Where(f => HasAll([f.Value, .. f.Indices]))],
        WeightedFeatures = [.. rules.WeightedFeatures.Where(f => HasAll([f.Value, f.Weight]))],
    });

    /// <summary>The options as text: profiles are merged only when theirs are equal.</summary>
    public string Key { get; }

    /// <summary>Accumulators of the columns that depend on the order of the data, or of those that do not.</summary>
    public DatasetAccumulator CreateColumns(bool inOrder)
    {
        var columns = new ColumnAccumulator?[Schema.Count];
        var weighted = new WeightedAccumulator?[Schema.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var isHidden = IsHidden(Schema.Fields[i]);
            var column = isHidden ? new HiddenAccumulator(Schema.Fields[i].Type) : ColumnAccumulator.Create(Schema.Fields[i].Type, options);
            if (column.DependsOnOrder != inOrder) continue;
            columns[i] = column;
            if (weights.Of(i) >= 0 && !isHidden) weighted[i] = new WeightedAccumulator(Schema.Fields[i].Type, options);
        }
        return new DatasetAccumulator(columns, weighted);
    }

    /// <summary>Sparse and weighted features whose columns are all there, and pairs of numbers.</summary>
    public IReadOnlyList<IRelation> CreateRelations() =>
    [
        .. rules.SparseFeatures.Where(f => HasAll([f.Value, .. f.Indices])).Select(f => new PairedAccumulator(f.Name, f.Value, f.Indices, Schema)),
        .. rules.WeightedFeatures.Where(f => HasAll([f.Value, f.Weight])).Select(f => new PairedAccumulator(f.Name, f.Value, [f.Weight], Schema)),
        .. options.Crosses.Where(c => !IsHidden(Schema[c.First]) && !IsHidden(Schema[c.Second])).Select(c => new CrossAccumulator(c.First, c.Second, Schema)),
    ];

    public IReadOnlyList<IStatisticState> CreateCustom() => [.. options.Custom.Select(c => c.Create(Schema))];

    public BatchWeights WeightsOf(DataBatch batch) => new(batch, weights);

    /// <summary>The rows of a batch in each slice, and in each class of the label.</summary>
    public IEnumerable<(SliceKey Slice, List<int> Rows)> SlicesOf(DataBatch batch)
    {
        for (var i = 0; i < slices.Length; i++)
            foreach (var (name, rows) in slices[i].Of(batch)) yield return (new SliceKey(false, name), rows);
        if (label is null) yield break;
        foreach (var (name, rows) in label.Of(batch)) yield return (new SliceKey(true, name), rows);
    }

    private bool IsHidden(Field field) => field.IsSensitive && !options.KeepSensitiveValues;

    private bool HasAll(IEnumerable<string> columns) => columns.All(c => Schema.Find(c) >= 0);
}
