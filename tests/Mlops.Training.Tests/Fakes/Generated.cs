namespace Mlops.Training.Tests;

/// <summary>Rows drawn from a logistic model with a fixed seed.</summary>
internal static class Generated
{
    public static IReadOnlyList<FeatureRow> Rows(int count, int dense = 11, int sparse = 5, int seed = 3)
    {
        var random = new Random(seed);
        var rows = new List<FeatureRow>(count);
        for (var i = 0; i < count; i++)
        {
            var numbers = new float[dense];
            for (var j = 0; j < dense; j++) numbers[j] = (float)(random.NextDouble() * 4 - 2);
            var slot = random.Next(sparse);
            var margin = numbers[0] - 0.5 * numbers[1] + (slot == 0 ? 1 : 0);
            rows.Add(new FeatureRow(numbers, [(dense + slot, 1)], random.NextDouble() < 1 / (1 + Math.Exp(-margin)) ? 1 : 0));
        }
        return rows;
    }

    public static ArrayFeatures Features(int count, int batchSize = 100, int seed = 3) =>
        new(ArrayFeatures.LayoutOf(11, 5), Rows(count, seed: seed), batchSize);

    public static async Task<string> BytesAsync(this ITrainer trainer, IFeatureSource features)
    {
        var artifact = new MemoryArtifact();
        (await trainer.TrainAsync(features)).Model.Save(artifact);
        return artifact.Print();
    }
}
