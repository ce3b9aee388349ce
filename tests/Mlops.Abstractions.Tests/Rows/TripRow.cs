using System.Collections.Immutable;

namespace Mlops.Abstractions.Tests.Rows;

/// <summary>One property of every type that a row can have.</summary>
[DataRow]
public sealed partial record TripRow(
    int Id,
    [ColumnName("kind")] string Payment,
    [VectorLength(3)] float[] Place)
{
    public bool IsShared { get; init; }

    public bool? WasCancelled { get; init; }

    public int? Area { get; init; }

    public long Seconds { get; init; }

    public long? Tract { get; init; }

    public float Fare { get; init; }

    public float? Tips { get; init; }

    public double Miles { get; init; }

    public double? PickupLatitude { get; init; }

    public string? Company { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTimeOffset PaidAt { get; init; }

    public DateTimeOffset? RefundedAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public double?[]? Stops { get; init; }

    public List<DateTime>? Marks { get; init; }

    public ImmutableArray<bool> Flags { get; init; } = [];

    public ImmutableArray<long>? Codes { get; init; }

    [VectorLength(2)]
    public IReadOnlyList<int>? Box { get; init; }

    public byte[] Signature { get; init; } = [];

    public byte[]? Photo { get; init; }

    public double FarePerMile => Fare / Miles;
}
