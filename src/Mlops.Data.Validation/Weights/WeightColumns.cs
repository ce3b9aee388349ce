namespace Mlops.Data.Validation;

/// <summary>Which column holds the weights of which. Immutable and thread-safe.</summary>
internal sealed class WeightColumns
{
    private readonly int[] places;

    public WeightColumns(DataSchema schema, StatisticsOptions options)
    {
        OfRows = options.Weight is { } name ? Find(schema, name) : -1;
        places = new int[schema.Count];
        Array.Fill(places, OfRows);
        // The weights themselves are not weighted.
        if (OfRows >= 0) places[OfRows] = -1;
        foreach (var (column, weight) in options.ColumnWeights) places[schema.IndexOf(column)] = Find(schema, weight);
    }

    /// <summary>The column of the weights of the rows, or -1.</summary>
    public int OfRows { get; }

    /// <summary>The column of the weights of a column, or -1.</summary>
    public int Of(int column) => places[column];

    private static int Find(DataSchema schema, string name)
    {
        var place = schema.IndexOf(name);
        if (schema.Fields[place].Type.IsNumber) return place;
        throw new SchemaException(new Problem(
            ValidationDiagnostics.InvalidOption,
            $"Column '{name}' of type {schema.Fields[place].Type} cannot hold weights",
            Expected: "a number column",
            Remedy: "Name another column as the weight."));
    }
}
