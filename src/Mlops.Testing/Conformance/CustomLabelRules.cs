using Mlops.Transform;

namespace Mlops.Testing;

/// <summary>The rule of an operation that reads the label: no row that trains is told its own.</summary>
internal static class CustomLabelRules
{
    private const int MostRows = 32;

    private static readonly Rules Rules = new(nameof(CustomOperation));

    public static void Check(CustomOperation operation, TrainingRows rows)
    {
        Rules.Require(operation.CreateLearner() is not null, "an operation that reads the label has a learner", $"none");
        var expected = Learn(operation, rows);
        for (var row = 0; row < Math.Min(rows.Count, MostRows); row++)
        {
            foreach (var other in new[] { 1 - rows.Labels[row], double.NaN })
            {
                double[] labels = [.. rows.Labels];
                labels[row] = other;
                var actual = Learn(operation, rows with { Labels = labels });
                for (var i = row * operation.Width; i < (row + 1) * operation.Width; i++)
                {
                    Rules.RequireSameBits(
                        expected[i], actual[i], "the numbers of a row that trains do not depend on its own label",
                        $"row {row} with the label {other} instead of {rows.Labels[row]}");
                }
            }
        }
    }

    private static double[] Learn(CustomOperation operation, TrainingRows rows)
    {
        var learner = operation.CreateLearner()!;
        rows.AddTo(learner, 0, rows.Count);
        return rows.Compute(learner.Finish(), operation.Width);
    }
}
