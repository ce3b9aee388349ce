using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ImportCommand
{
    public static Command Create(TextWriter output)
    {
        var file = SchemaOptions.Argument("PBTXT", "A schema of TensorFlow Metadata in the text format.");
        var lists = new Option<bool>("--lists") { Description = "Read features that say nothing of their number of values as lists." };
        var path = SchemaOptions.Output("the schema");
        var json = CommonOptions.Json();
        var command = new Command("import", "Reads a schema.pbtxt of TensorFlow, and lists what has no place. Exit code 1 when something has none.")
        {
            file, lists, path, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!File.Exists(source)) throw InputFile.Unknown(source, "Name a file that 'tfdv.write_schema_text' wrote.");
            var options = new TensorflowImportOptions { ListsWithoutShape = parsed.GetValue(lists) };
            var import = Import(source, await File.ReadAllTextAsync(source, cancellationToken), options);
            if (parsed.GetValue(path) is { } target) await SchemaOptions.WriteAsync(output, import.Schema, target, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => Write(w, import));
            else Print(output, import, parsed.GetValue(path) is null);
            return import.NotCarriedOver.Count > 0 ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static TensorflowImport Import(string source, string text, TensorflowImportOptions options)
    {
        try
        {
            return TensorflowSchema.Import(text, options);
        }
        catch (SchemaException e)
        {
            var place = e.Problem.Where.Length > 0 ? $"{source}, {e.Problem.Where}" : source;
            throw new SchemaException(e.Problem with { Where = place }, e);
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, TensorflowImport import)
    {
        json.WriteStartObject();
        json.WritePropertyName("schema");
        DataSchemaJson.Write(json, import.Schema);
        json.WriteStartArray("notCarriedOver");
        foreach (var left in import.NotCarriedOver)
        {
            json.WriteStartObject();
            json.WriteNumber("line", left.Line);
            json.WriteString("path", left.Path);
            json.WriteString("reason", left.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Print(TextWriter output, TensorflowImport import, bool withSchema)
    {
        if (withSchema) Answer.Line(output, import.Schema.ToJson());
        Answer.Line(output, $"{Text.Of(import.Schema.Count)} columns, {Text.Of(import.NotCarriedOver.Count)} parts not carried over");
        if (import.NotCarriedOver.Count == 0) return;
        Answer.Table(
            output, ["line", "part", "because"], import.NotCarriedOver.Select(n => new[] { Text.Of(n.Line), n.Path, n.Reason }));
    }
}
