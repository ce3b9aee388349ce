using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Evaluation.Tests;

public sealed class MetricTests
{
    [Fact]
    public void All_Names_AreUniqueAndKnowTheirDirectionAndRange()
    {
        Assert.Equal(10, Metric.All.Count);
        Assert.Equal(10, Metric.All.Select(m => m.Name).Distinct().Count());
        Assert.All(Metric.All, m => Assert.True(m.Minimum < m.Maximum));
        string[] lower = ["log-loss", "calibration-error", "rmse", "mae"];
        Assert.Equal(lower, Metric.All.Where(m => m.Direction == MetricDirection.LowerIsBetter).Select(m => m.Name));
    }

    [Fact]
    public void Compute_WithoutRows_IsUndefinedForEveryMetric() =>
        Assert.All(Metric.All, m => Assert.Equal("there are no rows", m.Compute([], []).Reason));

    [Fact]
    public void Compute_WithAScoreThatIsNotFinite_IsUndefinedForEveryMetric()
    {
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity })
            Assert.All(Metric.All, m => Assert.Equal("1 of 3 scores are not finite", m.Compute([0.1, bad, 0.9], [0, 1,
                1]).Reason));
    }

    [Fact]
    public void Compute_WithFewerLabels_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Metric.Auc.Compute([0.1, 0.2], [1]));

    [Fact]
    public void Auc_ScoresBelowTheGridOfAHistogram_IsStillExact()
    {
        // The trap of histograms over [0, 1]: all scores of a rare event fall into the first of 10,000 buckets.
        Assert.Equal(1, Metric.Auc.Compute([1e-9, 2e-9, 3e-9, 4e-9], [0, 0, 1, 1]).Value);
        Assert.Equal(0.5, Metric.Auc.Compute([1e-9, 1e-9, 1e-9, 1e-9], [0, 1, 0, 1]).Value);
    }

    [Fact]
    public void Auc_OneClass_SaysWhich()
    {
        Assert.Equal("all labels are 0", Metric.Auc.Compute([0.1, 0.2], [0, 0]).Reason);
        Assert.Equal("all labels are 1", Metric.Auc.Compute([0.1, 0.2], [1, 1]).Reason);
    }

    [Fact]
    public void Auc_OnAnyRows_IsTheShareOfRightPairs()
    {
        var rows = Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 6), Gen.Choose(0, 1))).ToArbitrary();
        Prop.ForAll(rows, pairs =>
        {
            double[] scores = [.. pairs.Select(p => p.Item1 / 6.0)];
            double[] labels = [.. pairs.Select(p => (double)p.Item2)];
            var (right, all) = (0.0, 0);
            for (var i = 0; i < pairs.Length; i++)
            {
                for (var j = 0; j < pairs.Length; j++)
                {
                    if (labels[i] != 1 || labels[j] != 0) continue;
                    all++;
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
            var value = Metric.Auc.Compute(scores, labels).Value;
            return all == 0 ? value is null : Math.Abs(value!.Value - right / all) < 1e-12;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Threshold_AtOneHalf_CountsAsPositive()
    {
        Assert.Equal(1, Metric.Recall.Compute([0.5], [1]).Value);
        Assert.Equal(0, Metric.Recall.Compute([0.49999999], [1]).Value);
    }

    [Fact]
    public void LogLoss_OfACertainError_IsClippedAndFinite() =>
        Assert.Equal(-Math.Log(1.0 / (1L << 52)), Metric.LogLoss.Compute([0.0], [1]).Value!.Value, 1e-12);

    [Fact]
    public void Of_WhatIsNotFinite_IsUndefinedAndNeverNaN()
    {
        Assert.False(MetricValue.Of(double.NaN).IsDefined);
        Assert.Null(MetricValue.Of(double.PositiveInfinity).Value);
        Assert.False(default(MetricValue).IsDefined);
        Assert.NotEmpty(default(MetricValue).Reason);
        Assert.Equal("0.25", MetricValue.Of(0.25).ToString());
    }
}
