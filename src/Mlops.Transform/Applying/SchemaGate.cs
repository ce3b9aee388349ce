namespace Mlops.Transform;

/// <summary>
/// Accepts batches of the two schemas of a transform. Usually that is a comparison of references; another object with the same
/// columns is compared once and then remembered.
/// </summary>
internal sealed class SchemaGate(DataSchema input, DataSchema training)
{
    private DataSchema? lastInput;
    private DataSchema? lastTraining;

    /// <summary>Refuses batches that have neither the input nor the training columns.</summary>
    public void CheckInput(DataSchema schema)
    {
        // Plain reads and writes of references are atomic, and any of the remembered schemas is right.
        if (ReferenceEquals(schema, input) || ReferenceEquals(schema, training) || ReferenceEquals(schema, lastInput)) return;
        if (!HasColumns(schema, input) && !HasColumns(schema, training)) throw Misfit(schema,
            schema.Count > input.Count ? training : input);
        lastInput = schema;
    }

    /// <summary>Refuses batches that do not have the training columns.</summary>
    public void CheckTraining(DataSchema schema)
    {
        if (ReferenceEquals(schema, training) || ReferenceEquals(schema, lastTraining)) return;
        if (!HasColumns(schema, training)) throw Misfit(schema, training);
        lastTraining = schema;
    }

    /// <summary>Names and types are equal, in order. Nullability is a promise of the producer, not a matter of layout.</summary>
    private static bool HasColumns(DataSchema schema, DataSchema expected)
    {
        if (schema.Count != expected.Count) return false;
        for (var i = 0; i < expected.Count; i++)
        {
            var (found, field) = (schema.Fields[i], expected.Fields[i]);
            if (found.Name != field.Name || found.Type != field.Type) return false;
        }

        return true;
    }

    private static SchemaException Misfit(DataSchema schema, DataSchema expected)
    {
        foreach (var field in expected.Fields)
        {
            var index = schema.Find(field.Name);
            if (index < 0) return schema.Unknown(field.Name, "batch for a transform");
            var found = schema.Fields[index].Type;
            if (found != field.Type) return TransformErrors.WrongType(field.Name, found, "transform", field.Type.ToString());
        }

        return new SchemaException(new Problem(
            DiagnosticCodes.WrongColumnType,
            "The columns of the batch are " + string.Join(", ", schema.Names),
            "batch for a transform",
            "exactly " + string.Join(", ", expected.Names) + ", in this order",
            "Read with the InputSchema or the TrainingSchema of the transform, or take DataBatch.Select(transform.InputSchema)."));
    }
}
