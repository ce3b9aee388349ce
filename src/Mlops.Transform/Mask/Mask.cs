using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A text, of which at most the last characters are kept.</summary>
internal sealed record Mask(string Name, IColumn Column, string With, int KeepLast) : Operation(Name, Column)
{
    public const string KindName = "mask";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.String;

    public override bool Protects => true;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedMask(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("with", With);
        json.WriteNumber("keepLast", KeepLast);
    }
}
