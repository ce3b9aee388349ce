using Mlops.Serving;

namespace Mlops.Testing.Tests;

public sealed class PredictorConformanceTests
{
    [Fact]
    public void Check_FakePredictor_Conforms() =>
        PredictorConformance.Check(new FakePredictor<Fare, BinaryPrediction>(f => f.Amount / 11), Fare.Examples);

    [Theory]
    [InlineData("version", "version that answers")]
    [InlineData("state", "the same row")]
    [InlineData("many", "one by one")]
    [InlineData("room", "too little room")]
    [InlineData("allocation", "allocates nothing")]
    [InlineData("threads", "concurrent")]
    public void Check_BrokenDouble_NamesTheRule(string fault, string rule)
    {
        var error = Assert.Throws<ConformanceException>(() => PredictorConformance.Check(new Broken(fault), Fare.Examples));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    private sealed class Broken(string fault) : IPredictor<Fare, RegressionPrediction>
    {
        private readonly int owner = Environment.CurrentManagedThreadId;
        private int calls;

        public ModelVersionInfo? Version { get; } = new("fake", 1, Digest.Of("fake"));

        public RegressionPrediction Predict(Fare row)
        {
            if (fault == "threads" && Environment.CurrentManagedThreadId != owner) throw new InvalidOperationException("not my thread");
            if (fault == "allocation") GC.KeepAlive(new object[4]);
            return new RegressionPrediction(fault == "state" ? calls++ : row.Amount);
        }

        public RegressionPrediction Predict(Fare row, out ModelVersionInfo version)
        {
            version = fault == "version" ? new ModelVersionInfo("fake", 2, Digest.Of("fake")) : Version!;
            return Predict(row);
        }

        public ModelVersionInfo PredictMany(ReadOnlySpan<Fare> rows, Span<RegressionPrediction> predictions)
        {
            if (fault != "room" && predictions.Length < rows.Length) throw new ArgumentException("too short", nameof(predictions));
            for (var i = 0; i < Math.Min(rows.Length, predictions.Length); i++)
                predictions[i] = new RegressionPrediction(rows[i].Amount + (fault == "many" && i == 7 ? 1 : 0));
            return Version!;
        }
    }
}
