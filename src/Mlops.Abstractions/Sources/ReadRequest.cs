namespace Mlops;

/// <summary>What a reader of a source wants.</summary>
public sealed record ReadRequest
{
    /// <summary>
    /// The columns to deliver, in this order and with these types; null for those of <see cref="IDataSource.GetSchemaAsync"/>.
    /// The
    /// default value is null. A column that the source does not have is delivered without values, in every row; one that
    /// it has with another type is converted when no value can be lost, and is a <see cref="SchemaException"/> otherwise.
    /// </summary>
    public DataSchema? Schema { get; init; }

    /// <summary>
    /// How many partitions may be decoded at once, at least 1. The default value is the number of processors. Results never
    /// depend on it.
    /// </summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Receives the rows that the source leaves out because its options allow it; null to forget them. The default value is null.
    /// Complete when all partitions were decoded.
    /// </summary>
    public BadRowLog? BadRows { get; init; }

    /// <summary>
    /// The rows to read; null for all. The default value is null. Only an <see cref="ISampledSource"/> that says so looks at it:
    /// the verb <c>Sample</c> of a data set works on every source.
    /// </summary>
    public RowSample? Sample { get; init; }

    /// <summary>
    /// The condition of the rows to read; null for all. The default value is null. One without a value counts as false. Only an
    /// <see cref="ISampledSource"/> that says so looks at it: the verb <c>Where</c> of a data set works on every source.
    /// </summary>
    public BooleanExpression? Filter { get; init; }

    /// <summary>Everything, with the default degree of parallelism.</summary>
    public static ReadRequest All { get; } = new();
}
