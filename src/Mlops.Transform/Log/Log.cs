using System.Text.Json;

namespace Mlops.Transform;

/// <summary>ln(1 + max(0, x - <paramref name="Offset"/>)).</summary>
internal sealed record Log(string Name, IColumn Column, double? Missing, double Offset) : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "log";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedLog(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("offset", Offset);
    }
}
