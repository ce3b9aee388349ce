namespace Mlops.Data;

/// <summary>Some rows or columns of a data set, read lazily and left out as early as the source can.</summary>
public static class DatasetSampling
{
    /// <summary>
    /// A random part of the rows: the same ones in every run, at any number of threads and whichever columns are read. It
    /// depends on the names of the files and on the numbers of the rows in them, not on their content.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="rate">The chance of a row to be kept, above 0 and at most 1.</param>
    /// <param name="seed">Another seed keeps other rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static Dataset<T> Sample<T>(this Dataset<T> data, double rate, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data with { Source = new SampledSource(data.Source, new RowSample(rate, seed)) };
    }

    /// <summary>The first rows; the source is read no further than needed.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="rows">The most rows, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Dataset<T> Take<T>(this Dataset<T> data, long rows)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return data with { Source = new LimitedSource(data.Source, rows) };
    }

    /// <summary>Some of the declared columns, in the order given; the others are not decoded.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <exception cref="SchemaException">A column is not declared; the message suggests the nearest names.</exception>
    public static Dataset<Row> Select<T>(this Dataset<T> data, params IReadOnlyList<IColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return data.Select([.. columns.Select(c => c.Name)]);
    }

    /// <summary>Some of the declared columns by name, in the order given; the others are not decoded.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="columns">The names of the columns, at least one.</param>
    /// <exception cref="SchemaException">A column is not declared; the message suggests the nearest names.</exception>
    public static Dataset<Row> Select<T>(this Dataset<T> data, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new ArgumentException("At least one column is needed.", nameof(columns));
        var schema = data.Schema.Select(columns);
        return new Dataset<Row>(new ProjectedSource(data.Source, schema), schema);
    }
}
