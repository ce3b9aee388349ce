using System.CommandLine;

namespace Mlops.Cli;

internal static class SchemaCommand
{
    public static Command Create(TextWriter output) => new("schema", "Infers, changes, compares and converts schemas.")
    {
        InferCommand.Create(output),
        SuggestCommand.Create(output),
        UpdateCommand.Create(output),
        DiffCommand.Create(output),
        ToCSharpCommand.Create(output),
        ImportCommand.Create(output),
    };
}
