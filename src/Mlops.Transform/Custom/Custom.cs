using System.Text.Json;

namespace Mlops.Transform;

/// <summary>An operation of the user.</summary>
internal sealed record Custom(string Name, CustomOperation Wrapped, IReadOnlyList<IColumn> Columns, double? Missing) : Operation(Name, Columns)
{
    public const string KindName = "custom";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Wrapped.Width == 1 ? Mlops.ColumnType.Float64 : null;

    public override bool ReadsLabel => Wrapped.ReadsLabel;

    public override bool ReadsRowHashes => Wrapped.ReadsLabel;

    public override string MissingRemedy => "Say what counts instead: Custom(operation, columns, missing: 0).";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => Wrapped.CreateLearner() is { } learner ? new CustomAnalyzer(this, learner) : null;

    public override FittedOperation Bind()
    {
        using var nothing = JsonDocument.Parse("{}");
        return new FittedCustom(this, Wrapped.Bind(nothing.RootElement));
    }

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("id", Wrapped.Component.Id);
        json.WriteNumber("idVersion", Wrapped.Component.Version);
        json.WriteOptional("missing", Missing);
        json.WriteStartObject("given");
        Wrapped.WriteOptions(json);
        json.WriteEndObject();
    }
}
