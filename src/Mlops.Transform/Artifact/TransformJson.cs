using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The file <c>transform.json</c>: schemas, label, operations with their constants.</summary>
internal static class TransformJson
{
    public static void Write(Utf8JsonWriter json, FittedTransform transform, AssetWriter assets)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", TransformArtifact.FormatVersion);
        json.WriteString("type", FittedTransform.ComponentType);
        json.WritePropertyName("inputSchema");
        DataSchemaJson.Write(json, transform.InputSchema);
        json.WritePropertyName("trainingSchema");
        DataSchemaJson.Write(json, transform.TrainingSchema);
        if (transform.Label is { } label)
        {
            json.WritePropertyName("label");
            ExpressionJson.Write(json, label.Expression);
        }

        json.WriteStartArray("operations");
        foreach (var operation in transform.Operations)
        {
            json.WriteStartObject();
            WriteOperation(json, operation.Operation);
            json.WriteStartObject("state");
            operation.WriteState(json, assets);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what was asked for, as properties of the current object.</summary>
    public static void WriteOperation(Utf8JsonWriter json, Operation operation)
    {
        json.WriteString("name", operation.Name);
        json.WriteString("kind", operation.Kind);
        json.WriteNumber("version", OperationFormats.VersionOf(operation.Kind));
        json.WriteStartArray("inputs");
        foreach (var column in operation.Inputs) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteString("output", operation.IsColumn ? "column" : "features");
        json.WriteStartObject("options");
        operation.WriteOptions(json);
        json.WriteEndObject();
    }

    /// <summary>Reads a transform without its parity rows.</summary>
    public static FittedTransform Read(JsonElement json, IArtifactReader artifact, LoadServices services)
    {
        TransformArtifact.CheckVersion(json.GetProperty("formatVersion").GetInt32(), TransformArtifact.FileName);
        if (json.GetProperty("type").GetString() != FittedTransform.ComponentType) throw new FormatException("it is not of type 'transform'");
        var input = DataSchemaJson.Read(json.GetProperty("inputSchema"));
        var training = DataSchemaJson.Read(json.GetProperty("trainingSchema"));
        if (training.Count < input.Count || !training.Names.Take(input.Count).SequenceEqual(input.Names))
            throw new FormatException("the training schema does not start with the input schema");
        var operations = ReadOperations(json.GetProperty("operations"), input, artifact, services);
        var label = json.TryGetProperty("label", out var expression) ? new FittedLabel(ExpressionJson.Read(expression),
            training) : null;
        return new FittedTransform(input, training, label, operations, ParityRows.None(input));
    }

    private static List<FittedOperation> ReadOperations(JsonElement json, DataSchema input, IArtifactReader artifact, LoadServices services)
    {
        var operations = new List<FittedOperation>();
        var columns = input;
        foreach (var element in json.EnumerateArray())
        {
            var fitted = OperationFormats.Read(new OperationReader(element, columns, artifact, services));
            var operation = fitted.Operation;
            if (!operation.Protects && operation.Inputs.Any(c => columns[c.Name].IsSensitive))
                throw new FormatException($"operation '{operation.Name}' reads a sensitive column as it is");
            if (operation.IsColumn && (fitted is not IColumnOperation || operation.ColumnType is null))
                throw new FormatException($"operation '{operation.Name}' derives no column");
            if (!operation.IsColumn && fitted is ColumnOperation) throw new FormatException($"operation '{operation.Name}' writes no features");
            if (operation.IsColumn) columns = new DataSchema(columns.Fields.Append(new Field(operation.Name, operation.ColumnType!)));
            operations.Add(fitted);
        }

        if (operations.All(o => o.Operation.IsColumn)) throw new FormatException("it has no operation that writes features");
        if (operations.Select(o => o.Operation.Name).Distinct(StringComparer.Ordinal).Count() < operations.Count)
            throw new FormatException("two operations have the same name");
        return operations;
    }
}
