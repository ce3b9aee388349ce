namespace Mlops.Evaluation.Tests;

/// <summary>A row of the pipeline of <see cref="RealPipelineTests"/>.</summary>
[DataRow]
public sealed partial record RealTrip(int Id, double Miles, string? Company, int Hour, double Tips)
{
    public static IReadOnlyList<RealTrip> Examples { get; } = Create();

    private static List<RealTrip> Create()
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, 1200).Select(i =>
        {
            var miles = random.NextDouble() * 10;
            var company = random.Next(8) == 0 ? null : $"Company {random.Next(4)}";
            var tips = miles + (company == "Company 1" ? 3 : 0) + random.NextDouble() * 4 - 2;
            return new RealTrip(i, miles, company, random.Next(4), tips);
        })];
    }
}
