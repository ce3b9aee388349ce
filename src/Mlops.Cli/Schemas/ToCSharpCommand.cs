using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ToCSharpCommand
{
    public static Command Create(TextWriter output)
    {
        var schema = SchemaOptions.Argument("SCHEMA", "The schema.");
        var space = new Option<string?>("--namespace") { Description = "The namespace; without it the global one." };
        var type = new Option<string>("--type") { Description = "The name of the record.", DefaultValueFactory = _ => "Row" };
        var path = SchemaOptions.Output("the C#");
        var command = new Command("to-csharp", "Writes a schema as the [DataRow] record that has the same columns.") { schema, space, type, path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = await SchemaFile.ReadAsync(parsed.GetRequiredValue(schema), cancellationToken);
            var code = read.ToCSharp(new CSharpOptions { Namespace = parsed.GetValue(space), TypeName = parsed.GetRequiredValue(type) });
            if (parsed.GetValue(path) is { } target) await OutputFile.WriteAsync(target, code, cancellationToken);
            else await output.WriteAsync(code.AsMemory(), cancellationToken);
            return MlopsTool.Success;
        });
        return command;
    }
}
