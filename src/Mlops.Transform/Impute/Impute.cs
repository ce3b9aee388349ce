using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// The number itself, with a substitute where it is missing; optionally a second feature that is 1 where it was missing.
/// </summary>
internal sealed record Impute(string Name, IColumn Column, Imputation With, bool Indicator) : Operation(Name, Column)
{
    public const string KindName = "impute";

    /// <summary>A mode must tell values apart: up to this many it is exact, then it is the fullest narrow interval.</summary>
    private const int ModeCapacity = 1 << 20;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new DistributionAnalyzer(
        this, null, Learn, With == Imputation.Mode ? ModeCapacity : NumberDistribution.DefaultCapacity);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("with", With.Kind);
        json.WriteOptional("constant", With.Value);
        json.WriteBoolean("indicator", Indicator);
    }

    /// <summary>Learns the substitute from the distribution of the training values.</summary>
    private FittedImpute Learn(NumberDistribution numbers)
    {
        if (With.Value is { } constant) return new FittedImpute(this, constant);
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(this, With.Kind);
        return new FittedImpute(this, With == Imputation.Mean ? numbers.Mean
            : With == Imputation.Median ? numbers.Quantile(0.5)
            : numbers.Mode);
    }
}
