namespace Mlops.Transform.Tests;

public sealed class NumberInverseTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    public static TheoryData<string> Outputs => ["standardize", "minMax", "maxAbs", "robust", "log", "power", "boxCox", "gaussian", "clip", "impute"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task InverseNumber_OfAFeature_IsTheNumber(string output)
    {
        using var batch = Preprocessing.Column("lognormal").Batch();
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t
            .Standardize(X, name: "standardize").MinMax(X, low: -3, high: 4, name: "minMax").MaxAbs(X, name: "maxAbs")
            .Robust(X, name: "robust").Log(X, name: "log").Power(X, name: "power").Power(X, PowerMethod.BoxCox, name: "boxCox")
            .Gaussian(X, name: "gaussian").Clip(X, low: 0, name: "clip").Impute(X, Imputation.Mean, name: "impute"))).Load();
        var features = new FeatureBatch(transform.Layout);
        transform.Transform(batch, features);
        var inverse = transform.InverseNumber(output);
        var numbers = new double[features.RowCount];
        inverse.Invert(features, numbers);
        Assert.Equal(("x", output), (inverse.Column, inverse.Output));
        var expected = Preprocessing.Column("lognormal").Numbers("values");
        for (var i = 0; i < numbers.Length; i++) Assert.Equal(expected[i], numbers[i], 2e-5 * Math.Max(1, expected[i]));
    }

    [Fact]
    public async Task InverseNumber_ThroughDerivedColumns_ComesBackToTheData()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 20, null, 400));
        var transform = await batch.FitAsync(t => t.Impute(X, Imputation.Constant(7)).AsNumber(out var full)
            .Log(full).AsNumber(out var log).Standardize(log, name: "z"));
        var inverse = transform.InverseNumber("z");
        Assert.Equal("x", inverse.Column);
        var expected = new double[] { 1, 20, 7, 400 };
        var rows = transform.Apply(batch);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], inverse.Invert(rows[i][0]), 1e-4 * expected[i]);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(7.5)]
    public async Task InverseNumber_OfASigmoid_IsTheNumber(double x)
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4));
        var transform = await batch.FitAsync(t => t.MinMax(X, low: 0, high: 2, rules: TransformRules.Tensorflow, name: "s"));
        Assert.Equal(x, transform.InverseNumber("s").Invert(2 * ExactExp.Sigmoid(x)), 1e-9);
    }

    [Fact]
    public async Task InverseNumber_WhatWasCut_ComesBackAsTheEnd()
    {
        using var batch = Table.Of(Table.Doubles("x", 10, 20));
        var transform = await batch.FitAsync(t => t.MinMax(X, clip: true, name: "m"));
        using var other = Table.Of(Table.Doubles("x", 5, 25));
        Assert.Equal([10, 20], transform.Apply(other).Select(r => transform.InverseNumber("m").Invert(r[0])));
    }

    [Fact]
    public async Task InverseNumber_OfBuckets_IsMlops4020ThatNamesTheOperation()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3));
        var transform = await batch.FitAsync(t => t.Bucketize(X, 2).BucketizeAt(X, [2.0], name: "half").AsNumber(out var half).Standardize(half));
        foreach (var (output, culprit) in new[] { ("bucketize(x)", "bucketize(x)"), ("standardize(half)", "half") })
        {
            var error = Assert.Throws<ModelException>(() => transform.InverseNumber(output));
            Assert.Equal(TransformDiagnostics.NoInverse, error.Code);
            Assert.Contains($"Operation '{culprit}'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task InverseNumber_UnknownOutput_IsMlops4021ThatNamesTheOutputs()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3));
        var transform = await batch.FitAsync(t => t.Standardize(X));
        var error = Assert.Throws<ModelException>(() => transform.InverseNumber("x"));
        Assert.Equal(TransformDiagnostics.UnknownOutput, error.Code);
        Assert.Contains("'standardize(x)'", error.Message, StringComparison.Ordinal);
    }
}
