using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// The key of what one pass collects of one span: everything that decides it. The versions of the packages are part of it, so that
/// no version reads what another one wrote.
/// </summary>
internal static class SpanKey
{
    public static Digest Of(PassPlan plan, int pass, TransformFit fit, string readingKey, IReadOnlyList<SourceFile> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", SpanState.FormatVersion);
            json.WriteString("transform", VersionOf(typeof(SpanKey)));
            json.WriteString("data", VersionOf(typeof(Mlops.Data.ValueCounts)));
            json.WriteNumber("pass", pass);
            json.WritePropertyName("schema");
            DataSchemaJson.Write(json, plan.Schema);
            if (plan.Label is { } label)
            {
                json.WritePropertyName("label");
                ExpressionJson.Write(json, label.Expression);
            }

            json.WriteStartArray("learned");
            foreach (var place in plan.Learned) Write(json, fit.Operations[place], null);
            json.WriteEndArray();
            json.WriteStartArray("upstream");
            foreach (var fitted in plan.Columns.Derived) Write(json, fitted.Operation, fitted);
            json.WriteEndArray();
            json.WriteString("reading", readingKey);
            json.WriteStartArray("files");
            foreach (var file in files) json.WriteStringValue(file.Digest.Hex);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Digest.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(Utf8JsonWriter json, Operation operation, FittedOperation? fitted)
    {
        json.WriteStartObject();
        TransformJson.WriteOperation(json, operation);
        json.WriteStartArray("fitInputs");
        foreach (var column in operation.FitInputs) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        if (fitted is not null)
        {
            var files = new AssetDigests();
            json.WriteStartObject("state");
            fitted.WriteState(json, new AssetWriter(files));
            json.WriteEndObject();
            json.WriteStartArray("assets");
            foreach (var digest in files.Digests) json.WriteStringValue(digest.Hex);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string VersionOf(Type type) => type.Assembly.GetName().Version!.ToString();
}
