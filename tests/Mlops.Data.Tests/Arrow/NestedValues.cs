namespace Mlops.Data.Tests;

/// <summary>Columns from values that a test spells out.</summary>
internal static class NestedValues
{
    /// <summary>Values of rows as <see cref="Row"/> gives them, in a column of their type.</summary>
    public static DataBatch Of(ColumnType type, params object?[] values)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("x", type)));
        foreach (var value in values)
            if (!ValueAppender.TryAppend(builder[0], value)) throw new ArgumentException($"{value} is no {type}.", nameof(values));
        return builder.Build("values");
    }
}
