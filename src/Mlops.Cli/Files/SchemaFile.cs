using System.CommandLine;

namespace Mlops.Cli;

/// <summary>Reads the schema that an option names.</summary>
internal static class SchemaFile
{
    public static Option<string?> Option(string description) => new("--schema") { Description = description };

    public static async Task<DataSchema> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw InputFile.Unknown(path, "Write one with 'mlops schema infer FILE -o schema.json'.");
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        try
        {
            return DataSchemaJson.Parse(text);
        }
        catch (SchemaException e)
        {
            throw new SchemaException(e.Problem with { Where = path }, e);
        }
    }

    /// <summary>
    /// The inferred columns with the declared types where the text of a file cannot tell: a number that is declared as a text is one, and
    /// a text may be bytes in base64. What the data contradicts stays as it was found, for validation to say so.
    /// </summary>
    /// <param name="inferred">What was found.</param>
    /// <param name="declared">What was expected.</param>
    /// <param name="hasTypes">True for files that tell numbers from texts: then only bytes are hidden.</param>
    public static DataSchema Settle(DataSchema inferred, DataSchema declared, bool hasTypes) => new(inferred.Fields.Select(field =>
    {
        var place = declared.Find(field.Name);
        if (place < 0) return field;
        var type = declared.Fields[place].Type;
        var isHidden = !hasTypes && field.Type.Kind != ColumnKind.List
            && (type.Kind == ColumnKind.String || (type.Kind is ColumnKind.List or ColumnKind.Vector && field.Type.Kind == ColumnKind.String));
        // Base64 looks like any text, at any depth.
        isHidden |= type.Leaf == ColumnType.Bytes && field.Type.Leaf == ColumnType.String && field.Type.Depth == type.Depth;
        return isHidden ? field with { Type = type } : field;
    }));
}
