namespace Mlops.Transform.Tests;

/// <summary>A row of <see cref="RandomTable"/> as a record, the way a service brings it. A new column is a new property.</summary>
[DataRow]
internal sealed partial record RandomRow
{
    public float? Miles { get; init; }

    public double? Fare { get; init; }

    public double? Tips { get; init; }

    public int? Seconds { get; init; }

    public long? Stamp { get; init; }

    public string? Company { get; init; }

    public int? Area { get; init; }

    public bool? Shared { get; init; }

    public double? Latitude { get; init; }

    public string? Note { get; init; }

    public string?[]? Tags { get; init; }

    public long?[]? Codes { get; init; }

    public DateTime? At { get; init; }

    public double?[]? Prices { get; init; }

    public int?[]? Steps { get; init; }

    [VectorLength(3)]
    public float[]? Spot { get; init; }
}
