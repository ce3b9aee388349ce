namespace Mlops.Transform.Tests;

public sealed class MutualInformationTests
{
    [Theory]
    [InlineData("information", false, null)]
    [InlineData("informationFrom3", false, 3.0)]
    [InlineData("adjusted", true, 0.0)]
    [InlineData("adjustedRecommended", true, null)]
    public void Of_Fixture_EqualsTensorFlowTransform(string expected, bool isAdjusted, double? minDifference)
    {
        string[] words = [.. CategoryFixture.Of("tokens").EnumerateArray().Select(t => t.GetString()!)];
        var labels = CategoryFixture.Of("labels").EnumerateArray().Select(l => l.GetInt32()).ToArray();
        var information = new MutualInformation([.. Enumerable.Range(0, 3).Select(c => (double)labels.Count(l => l == c))], isAdjusted, minDifference);
        foreach (var (word, score) in CategoryFixture.Of(expected).Words())
        {
            double[] met = [.. Enumerable.Range(0, 3).Select(c => (double)words.Zip(labels).Count(r => r == (word, c)))];
            Assert.Equal(score, information.Of(met.Sum(), met)!.Value, 1e-10);
        }
    }

    [Fact]
    public void Of_CategoryOfEveryRow_IsZero() => Assert.Equal(0, new MutualInformation([30, 70], true, 0).Of(100, [30, 70]));

    [Fact]
    public void Of_CategoryMoreFrequentThanRows_IsRefused() => Assert.Null(new MutualInformation([3, 4], false, 0).Of(9, [5, 4]));

    [Fact]
    public void Of_CategoryThatDecidesTheLabel_IsItsBits()
    {
        // Half of the rows are of each class: knowing the class is worth one bit for each row with the category.
        Assert.Equal(50, new MutualInformation([50, 50], false, 0).Of(50, [50, 0])!.Value, 1e-12);
    }

    [Fact]
    public void Of_IndependentOfTheLabelAndAdjusted_IsBelowZero() =>
        Assert.InRange(new MutualInformation([500, 500], true, 0).Of(100, [50, 50])!.Value, -2, -0.1);

    [Fact]
    public void Of_MillionsOfRows_ExpectsWhatTheNormalApproximationSays()
    {
        // For large counts 2 ln 2 times the information of the present row is near (1 - x / n) times a chi-square of one degree.
        var expected = -new MutualInformation([2e6, 2e6], true, 0).Of(1e6, [5e5, 5e5])!.Value;
        Assert.Equal(0.75 / (2 * Math.Log(2)), expected, 1e-3);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(10_000, 2)]
    [InlineData(505_000, 13.5)]
    [InlineData(1_000_000, 25)]
    [InlineData(1e9, 25)]
    public void Recommended_Rows_IsInterpolated(double rows, double expected) => Assert.Equal(expected, MutualInformation.Recommended(rows), 1e-12);
}
