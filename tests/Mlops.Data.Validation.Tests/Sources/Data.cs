namespace Mlops.Data.Validation.Tests;

internal static class Data
{
    /// <summary>One column of values.</summary>
    public static Dataset<Row> Column(ColumnType type, IEnumerable<object?> values, int rowsPerPartition = 100, string name = "x")
    {
        var schema = new DataSchema(new Field(name, type));
        return new Dataset<Row>(new MemorySource(schema, [.. values.Select(v => new[] { v })], rowsPerPartition), schema);
    }

    public static async Task<ColumnStatistics> ProfileColumn(
        ColumnType type, IEnumerable<object?> values, int rowsPerPartition = 100, StatisticsOptions? options = null) =>
        (await Column(type, values, rowsPerPartition).ProfileAsync(options)).Columns[0];

    public static async Task<DatasetStatistics> Statistics(ColumnType type, params IEnumerable<object?> values) =>
        await Column(type, values).ProfileAsync();
}
