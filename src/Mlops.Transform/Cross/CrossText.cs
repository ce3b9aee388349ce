using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of texts that join several categories, for an exact vocabulary of them.</summary>
internal sealed record CrossText(string Name, IReadOnlyList<IColumn> Columns, string Separator) : Operation(Name, Columns)
{
    public const string KindName = "cross-text";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.String;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedCrossText(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteString("separator", Separator);
}
