using System.Globalization;
using System.Text;
using System.Xml;

namespace Mlops.Cli;

/// <summary>
/// A report as JUnit XML, for every server of continuous integration: one test case for each column and group of rules. It has no
/// times, so that the same data gives the same bytes.
/// </summary>
internal static class JUnitReport
{
    public static string ToXml(CheckReport report)
    {
        var cases = Cases(report);
        var (tests, failures) = (cases.Count, cases.Count(c => c.Findings.Any(report.Fails)));
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", report.Command);
            Counts(xml, tests, failures);
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", report.Data);
            Counts(xml, tests, failures);
            foreach (var item in cases) Write(xml, report, item);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private static List<(string Column, string Group, List<Finding> Findings)> Cases(CheckReport report)
    {
        var found = report.Findings.ToLookup(f => (Column: f.Column ?? "", Group: CheckReport.GroupOf(f.Code)));
        var planned = report.Columns.SelectMany(c => report.Groups.Select(g => (Column: c, Group: g)));
        return [.. planned.Concat(found.Select(g => (g.Key.Column, g.Key.Group))).Distinct()
            .Select(key => (key.Column, key.Group, found[(key.Column, key.Group)].ToList()))];
    }

    private static void Write(XmlWriter xml, CheckReport report, (string Column, string Group, List<Finding> Findings) item)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", item.Column.Length > 0 ? $"{report.Data}.{item.Column}" : report.Data);
        Attribute(xml, "name", item.Column.Length > 0 ? $"{item.Column}: {item.Group}" : item.Group);
        var failing = item.Findings.Where(report.Fails).ToList();
        if (failing.Count > 0)
        {
            // A test case has one failure; it tells all.
            xml.WriteStartElement("failure");
            Attribute(xml, "type", failing[0].Code);
            Attribute(xml, "message", failing.Count == 1 ? Message(failing[0]) : $"{Message(failing[0])} (and {failing.Count - 1} more)");
            xml.WriteString(Clean(string.Join("\n", failing.Select(Details))));
            xml.WriteEndElement();
        }
        var others = item.Findings.Where(f => !report.Fails(f)).ToList();
        if (others.Count > 0) xml.WriteElementString("system-out", Clean(string.Join("\n", others.Select(Details))));
        xml.WriteEndElement();
    }

    private static string Message(Finding finding) => $"{finding.Code}: {finding.Problem.Found}";

    private static string Details(Finding finding)
    {
        var text = new StringBuilder(finding.ToString());
        foreach (var example in finding.Examples)
            text.Append(CultureInfo.InvariantCulture, $"\n  {example.Source} row {example.Row}: {example.Text ?? "(missing)"}");
        return text.ToString();
    }

    private static void Counts(XmlWriter xml, int tests, int failures)
    {
        Attribute(xml, "tests", Text.Of(tests));
        Attribute(xml, "failures", Text.Of(failures));
        Attribute(xml, "errors", "0");
        Attribute(xml, "skipped", "0");
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    // Data may have characters that XML cannot say at all, not even escaped.
    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }
}
