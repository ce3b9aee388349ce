using System.Text.Json;

namespace Mlops.Transform;

/// <summary>Maps the range of the training values to the range from <paramref name="Low"/> to <paramref name="High"/>.</summary>
internal sealed record MinMax(string Name, IColumn Column, double? Missing, double Low, double High,
    bool Clip, TransformRules Rules) : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "min-max";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new ExtentAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("low", Low);
        json.WriteNumber("high", High);
        json.WriteBoolean("clip", Clip);
        json.WriteRules(Rules);
    }

    private FittedMinMax Learn(Extent extent)
    {
        if (extent.IsEmpty && Rules == TransformRules.Tensorflow) return new FittedMinMax(this, null);
        if (extent.IsEmpty) throw TransformErrors.NothingToLearn(this, "range");
        if (!double.IsFinite(extent.Max - extent.Min)) throw TransformErrors.TooLarge(this);
        return new FittedMinMax(this, (extent.Min, extent.Max));
    }
}
