namespace TaxiTips;

/// <summary>One day of the story: its file, and how it should end.</summary>
/// <param name="Number">1, 2 or 3.</param>
/// <param name="Path">The CSV file.</param>
/// <param name="Expected">How the day should end.</param>
internal sealed record DayFile(int Number, string Path, DayOutcome Expected)
{
    public string Span => $"day-{Number}";
}
