using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Mlops.Cli;

/// <summary>Prints the answer of a command: a table for people, or one JSON document.</summary>
internal static class Answer
{
    public static void Json(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) write(json);
        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    public static void Table(TextWriter output, string[] headers, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers) table.AddColumn(new TableColumn(Markup.Escape(header)));
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        Console(output).Write(table);
    }

    public static void Line(TextWriter output, string text) => output.WriteLine(text);

    private static IAnsiConsole Console(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        // A table that is piped into a file shall not be cut at the width of a terminal that is not there.
        console.Profile.Width = System.Console.IsOutputRedirected ? 240 : Math.Max(80, System.Console.WindowWidth);
        return console;
    }
}
