using System.Text.Json;

namespace Mlops.Transform;

/// <summary>1 where a column has no value, else 0. Learns nothing.</summary>
internal sealed record IsMissing(string Name, IColumn Column) : Operation(Name, Column)
{
    public const string KindName = "is-missing";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedIsMissing(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
    }
}
