using System.Text.Json;

namespace Mlops.Transform;

/// <summary>How long a text is and what it is made of.</summary>
internal sealed record TextShape(string Name, TextColumn Text, string? Missing) : Operation(Name, Text)
{
    public const string KindName = "text-shape";

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead: TextShape(column, missing: \"\").";

    public override bool AcceptsMissing => Missing is not null;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedTextShape(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        if (Missing is not null) json.WriteString("missing", Missing);
    }
}
