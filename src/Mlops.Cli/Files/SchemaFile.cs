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
}
