namespace Mlops.Transform;

/// <summary>
/// The mutual information of a category and the label, of the rows that have the category alone and not divided by the number of
/// rows, as TensorFlow Transform defines it; in bits times rows.
/// </summary>
/// <remarks>
/// The expectation by chance is that of the hypergeometric distribution (Vinh, Epps and Bailey, "Information theoretic measures for
/// clusterings comparison", 2009). Its probabilities are computed from one to the next, starting where they are largest, and divided
/// by their sum, so that no factorial is needed and no library function can change a bit.
/// </remarks>
internal sealed class MutualInformation
{
    private const double Log2E = 1.4426950408889634;

    // What is left out of the probabilities on either side is less than this times the largest one.
    private const double Negligible = 1e-20;

    private readonly double[] classes;
    private readonly double total;
    private readonly bool isAdjusted;
    private readonly double minDifference;

    /// <param name="classes">The rows, or the weight, of each class.</param>
    /// <param name="isAdjusted">True to take off the expectation by chance.</param>
    /// <param name="minDifference">See <see cref="VocabularyOptions.MinDifference"/>.</param>
    public MutualInformation(double[] classes, bool isAdjusted, double? minDifference)
    {
        this.classes = classes;
        this.isAdjusted = isAdjusted;
        total = classes.Sum();
        this.minDifference = minDifference ?? (isAdjusted ? Recommended(total) : 0);
    }

    /// <summary>2 up to 10,000 rows, 25 from a million on, in proportion between.</summary>
    public static double Recommended(double rows) => 2 + (25 - 2) * Math.Clamp((rows - 10_000) / (1_000_000 - 10_000), 0, 1);

    /// <summary>The information of one category.</summary>
    /// <param name="amount">Its rows or weight.</param>
    /// <param name="met">Those of each class.</param>
    /// <returns>0 for a category of every row; null when it is more frequent than rows.</returns>
    public double? Of(double amount, ReadOnlySpan<double> met)
    {
        if (Math.Round(amount) == Math.Round(total)) return 0;
        if (amount > total) return null;
        var information = 0.0;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == 0 || Math.Abs(amount * classes[i] / total - met[i]) < minDifference) continue;
            information += Partial(met[i], amount, classes[i]);
            if (isAdjusted) information -= Expected(amount, classes[i]);
        }

        return information;
    }

    private double Partial(double both, double amount, double ofClass) => both == 0 || amount == 0
        ? 0
        : both * (ExactLog.Of(both) + ExactLog.Of(total) - (ExactLog.Of(amount) + ExactLog.Of(ofClass))) * Log2E;

    /// <summary>The expectation of <see cref="Partial"/> when the labels are shuffled; weights count as the nearest integers.</summary>
    private double Expected(double amount, double ofClass)
    {
        var (n, x, y) = (Math.Round(total), Math.Round(amount), Math.Round(ofClass));
        if (x == 0 || y == 0) return 0;
        var (least, most) = (Math.Max(0, x + y - n), Math.Min(x, y));
        var mode = Math.Clamp(Math.Floor((x + 1) * (y + 1) / (n + 2)), least, most);
        var sum = 1.0;
        var expected = Partial(mode, amount, ofClass);
        var p = 1.0;
        for (var k = mode; k < most && p > Negligible; k++)
        {
            p *= (x - k) * (y - k) / ((k + 1) * (n - x - y + k + 1));
            sum += p;
            expected += p * Partial(k + 1, amount, ofClass);
        }

        p = 1;
        for (var k = mode; k > least && p > Negligible; k--)
        {
            p *= k * (n - x - y + k) / ((x - k + 1) * (y - k + 1));
            sum += p;
            expected += p * Partial(k - 1, amount, ofClass);
        }

        return expected / sum;
    }
}
