using System.CommandLine;
using System.CommandLine.Help;

namespace Mlops.Cli;

/// <summary>The <c>mlops</c> tool: the verbs of the libraries on files and stores.</summary>
/// <remarks>Exit codes: 0 all is well, 1 there are findings that fail the check, 2 the command could not do its work, 130 cancelled.</remarks>
public static class MlopsTool
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The data has findings that fail the check.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work.</summary>
    public const int Failure = 2;

    /// <summary>The command was stopped, for example by Ctrl+C.</summary>
    public const int Cancelled = 130;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments, without the name of the tool.</param>
    /// <param name="output">Receives tables or JSON.</param>
    /// <param name="error">Receives what went wrong, one line each.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> InvokeAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var parsed = CreateRoot(output).Parse(args);
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            return parsed.Errors.Count > 0 ? Failure : code;
        }
        catch (MlopsException e)
        {
            ErrorText.Print(output, error, e.Problem, args.Contains("--json"));
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled.");
            return Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ErrorText.Print(output, error, NotAccessible(e), args.Contains("--json"));
        }
        return Failure;
    }

    // A plain command: a RootCommand would call itself by the name of the executable, and users type 'mlops'.
    internal static Command CreateRoot(TextWriter output) => new("mlops", "Looks at data, runs, models and lineage of Mlops.Sdk.")
    {
        RunCommand.Create(output),
        ModelsCommand.Create(output),
        LineageCommand.Create(output),
        ProfileCommand.Create(output),
        ValidateCommand.Create(output),
        SchemaCommand.Create(output),
        DriftCommand.Create(output),
        SkewCommand.Create(output),
        ParityCommand.Create(output),
        VocabularyCommand.Create(output),
        new HelpOption(),
        new VersionOption(),
    };

    private static Problem NotAccessible(Exception e) => new(
        CliDiagnostics.FileNotAccessible, e.Message.TrimEnd('.'), Expected: "a file that can be read, or a place that can be written to",
        Remedy: "Check the path and its rights.");
}
