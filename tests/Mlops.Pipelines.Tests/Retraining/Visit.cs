namespace Mlops.Pipelines.Tests.Retraining;

/// <summary>A row of a day.</summary>
[DataRow]
internal sealed partial record Visit
{
    public int Id { get; init; }

    public double? Minutes { get; init; }

    public double Paid { get; init; }

    public string? Kind { get; init; }
}
