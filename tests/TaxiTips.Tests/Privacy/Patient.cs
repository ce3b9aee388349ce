namespace TaxiTips.Tests.Privacy;

/// <summary>A row about a person.</summary>
[DataRow]
internal sealed partial record Patient
{
    public int Id { get; init; }

    [Sensitive]
    public string? Mail { get; init; }

    [Sensitive]
    public double? Income { get; init; }

    [Sensitive]
    public long? Insurance { get; init; }

    [Sensitive]
    public DateTime? Born { get; init; }

    public double Visits { get; init; }

    public bool Returned { get; init; }
}
