using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops.Cli;

/// <summary>
/// A report as SARIF 2.1.0, for code scanning: a rule for each code with its page, a result for each finding with the places of its
/// first rows.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The whole log.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="helpBase">The address of the folder with the pages of the codes; null without links.</param>
    public static string ToJson(CheckReport report, Uri? helpBase = null)
    {
        // Read by programs that know JSON, never pasted into HTML: quotes stay as they are.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options)) Write(json, report, helpBase);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CheckReport report, Uri? helpBase)
    {
        var rules = report.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", report.Command);
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in rules) WriteRule(json, code, helpBase);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in report.Findings) WriteResult(json, report, finding, rules.IndexOf(finding.Code));
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string code, Uri? helpBase)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        WriteText(json, "shortDescription", DiagnosticPages.TitleOf(code));
        if (helpBase is not null) json.WriteString("helpUri", new Uri(helpBase, $"{code}.md").AbsoluteUri);
        if (DiagnosticPages.TextOf(code) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", $"{DiagnosticPages.TitleOf(code)}: {DiagnosticPages.LinkOf(code)}");
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckReport report, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteText(json, "message", finding.ToString()[(finding.Severity.ToString().Length + 1)..]);
        json.WriteStartArray("locations");
        if (finding.Examples.Count == 0) WriteLocation(json, report.Data, finding.Column, null);
        foreach (var example in finding.Examples) WriteLocation(json, example.Source, finding.Column, example);
        json.WriteEndArray();
        // The same finding of the next run is the same alert.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("codeAndColumn/v1", $"{finding.Code}:{finding.Column}");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        if (finding.Count is { } count) json.WriteNumber("rows", count);
        if (finding.Fraction is { } fraction) json.WriteNumber("fraction", fraction);
        if (finding.Problem.Expected.Length > 0) json.WriteString("expected", finding.Problem.Expected);
        if (finding.Problem.Remedy.Length > 0) json.WriteString("remedy", finding.Problem.Remedy);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string source, string? column, ExampleRow? example)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(source));
        json.WriteEndObject();
        if (example is not null && RowPlace.LineOf(source, example.Row) is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (column is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (example is not null)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("row", example.Row);
            json.WriteString("found", example.Text);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Relative to the working directory, which in continuous integration is the root of the repository.
    private static string UriOf(string source)
    {
        if (Path.IsPathRooted(source) && Path.GetRelativePath(Environment.CurrentDirectory, source) is var relative
            && !relative.StartsWith("..", StringComparison.Ordinal)) source = relative;
        return Path.IsPathRooted(source)
            ? new Uri(source).AbsoluteUri
            : string.Join('/', source.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }
}
