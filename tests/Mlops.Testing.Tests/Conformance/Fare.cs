using Mlops.Data;
using Mlops.Transform;

namespace Mlops.Testing.Tests;

/// <summary>A row, and what is needed to check the real parts with it.</summary>
[DataRow]
public sealed partial record Fare(double Amount, string? Company)
{
    public static IReadOnlyList<Fare> Examples { get; } =
        [.. Enumerable.Range(0, 200).Select(i => new Fare(i * 0.37 % 11, i % 7 == 0 ? null : $"Company {i % 3}"))];

    public static async Task<Features<Fare>> FeaturesAsync()
    {
        var train = new TrainingSet<Fare>(Rows.Of(Examples));
        var transform = await new TransformBuilder()
            .Label(Columns.Amount > 5.0).Standardize(Columns.Amount).OneHot(Columns.Company, 10, Unseen.OwnSlot)
            .Build().FitAsync(train);
        return new Features<Fare>(transform, train);
    }

    public static DataBatch Batch()
    {
        var builder = new BatchBuilder(Schema);
        foreach (var fare in Examples) Append(fare, builder);
        return builder.Build();
    }
}
