using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number itself. Learns nothing.</summary>
internal sealed record AsIs(string Name, IColumn Column, double? Missing) : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "as-is";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedAsIs(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteOptional("missing", Missing);
}
