namespace Mlops.Data.Validation;

/// <summary>Which column holds the weights of which. Immutable and thread-safe.</summary>
internal sealed class WeightColumns
{
    private readonly int[] places;

    public WeightColumns(DataSchema schema, StatisticsOptions options)
    {
        OfRows = options.Weight is { } name ? Find(schema, name, options) : -1;
        places = new int[schema.Count];
        Array.Fill(places, OfRows);
        // The weights themselves are not weighted.
        if (OfRows >= 0) places[OfRows] = -1;
        foreach (var (column, weight) in options.ColumnWeights) places[schema.IndexOf(column)] = Find(schema, weight, options);
    }

    /// <summary>The column of the weights of the rows, or -1.</summary>
    public int OfRows { get; }

    /// <summary>The column of the weights of a column, or -1.</summary>
    public int Of(int column) => places[column];

    private static int Find(DataSchema schema, string name, StatisticsOptions options)
    {
        var place = schema.IndexOf(name);
        if (schema.Fields[place] is { IsSensitive: true } && !options.KeepSensitiveValues)
            throw new SchemaException(new Problem(
                ValidationDiagnostics.InvalidOption,
                $"Column '{name}' is sensitive and cannot hold weights: weighted counts tell what they are",
                Expected: "a column that is not marked as sensitive",
                Remedy: $"Name another column as the weight, or set {nameof(StatisticsOptions.KeepSensitiveValues)}."));
        if (schema.Fields[place].Type.IsNumber) return place;
        throw new SchemaException(new Problem(
            ValidationDiagnostics.InvalidOption,
            $"Column '{name}' of type {schema.Fields[place].Type} cannot hold weights",
            Expected: "a number column",
            Remedy: "Name another column as the weight."));
    }
}
