using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>A power transform whose exponent makes the training values as normal as it can.</summary>
internal sealed record Power(string Name, IColumn Column, double? Missing, PowerMethod Method, bool Standardize)
    : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "power";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new DistributionAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteString("method", PowerJson.NameOf(Method));
        json.WriteBoolean("standardize", Standardize);
    }

    private FittedPower Learn(NumberDistribution numbers)
    {
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(this, "exponent");
        if (Method == PowerMethod.BoxCox && numbers.Min <= 0)
            throw NumberErrors.NotPositive(this, numbers.Min, $"operation '{Name}', training set");
        var likelihood = new PowerLikelihood(Method, numbers);
        // Any exponent fits a constant column: 1 only moves it.
        var lambda = numbers.Min < numbers.Max ? Peak.Find(likelihood.Of) : 1;
        var (mean, variance) = Standardize ? likelihood.MomentsAt(lambda) : (0, 1);
        return double.IsFinite(mean) && double.IsFinite(variance)
            ? new FittedPower(this, lambda, mean, Math.Sqrt(variance))
            : throw TransformErrors.TooLarge(this);
    }
}
