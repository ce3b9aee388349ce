namespace TaxiTips;

/// <summary>What makes one day different from another.</summary>
internal sealed record DayTraits
{
    public double FareFactor { get; init; } = 1;

    public double CardShare { get; init; } = 0.35;

    public string? NewCompany { get; init; }

    /// <summary>The world has moved: higher fares, a new company, more cards.</summary>
    public static DayTraits Drifted { get; } = new() { FareFactor = 1.3, CardShare = 0.52, NewCompany = "Lakefront Electric Cabs" };
}
