using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Mlops.Cli;

/// <summary>Prints the answer of a command: a table for people, or one JSON document.</summary>
internal static class Answer
{
    private const int Unlimited = 100_000;

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
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Console(text, IsTerminal(output)).Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) output.WriteLine(line.TrimEnd());
    }

    public static void Line(TextWriter output, string text) => output.WriteLine(text);

    private static bool IsTerminal(TextWriter output) =>
        ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;

    private static IAnsiConsole Console(TextWriter output, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        // A table that is piped into a file is not wrapped at the width of a terminal that is not there.
        console.Profile.Width = isTerminal ? Math.Max(80, System.Console.WindowWidth) : Unlimited;
        return console;
    }
}
