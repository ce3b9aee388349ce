using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mlops.Data;

/// <summary>A pattern taken apart: a glob that finds candidates, and what reads the numbers out of them.</summary>
internal sealed partial class PatternParts
{
    private const int LongestNumber = 18;
    private static readonly string[] Names = ["SPAN", "VERSION", "YYYY", "MM", "DD"];

    private readonly List<string> numbers;
    private readonly Regex greedy;
    private readonly Regex lazy;

    private PatternParts(string text, string glob, string expression, List<string> numbers)
    {
        (Text, Glob, this.numbers) = (text, glob, numbers);
        greedy = new Regex($"^{expression.Replace("\0", "", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
        lazy = new Regex($"^{expression.Replace("\0", "?", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    public string Text { get; }

    public string Glob { get; }

    public static bool HasNumbers(string pattern) => NumberPattern().IsMatch(pattern);

    public static PatternParts Parse(string text)
    {
        var pattern = text.Replace('\\', '/');
        var (glob, expression, numbers) = (new StringBuilder(), new StringBuilder(), new List<string>());
        for (var i = 0; i < pattern.Length;)
        {
            if (pattern[i] == '{') i = AddRun(text, pattern, i, glob, expression, numbers);
            else i = AddPlain(pattern, i, glob, expression);
        }
        Check(text, numbers);
        return new PatternParts(text, glob.ToString(), expression.ToString(), numbers);
    }

    public bool Has(string name) => numbers.Contains(name);

    /// <summary>The numbers in a path; null when it does not match.</summary>
    /// <exception cref="DataException">They can be read in more than one way.</exception>
    public Match? Match(string path)
    {
        var match = greedy.Match(path);
        if (!match.Success) return null;
        // What stands for any text may take as much or as little as it can: the numbers must not depend on it.
        return Written(match) == Written(lazy.Match(path)) ? match : throw PathProblems.Ambiguous(Text, path);
    }

    /// <summary>The numbers as they are written, with their zeros.</summary>
    public string Written(Match match) => string.Join('/', numbers.Select(n => match.Groups[n].Value));

    /// <summary>Adds numbers that follow each other without text between them.</summary>
    private static int AddRun(string text, string pattern, int start, StringBuilder glob, StringBuilder expression, List<string> numbers)
    {
        var startsAfterDigit = start > 0 && char.IsAsciiDigit(pattern[start - 1]);
        if (!startsAfterDigit) expression.Append("(?<![0-9])");
        var open = 0;
        var i = start;
        while (i < pattern.Length && pattern[i] == '{')
        {
            var end = pattern.IndexOf('}', i);
            if (end < 0) throw PathProblems.Invalid(text, "has a brace that is not closed", "Close it.");
            var (name, width) = Number(text, pattern[(i + 1)..end]);
            if (numbers.Contains(name)) throw PathProblems.Invalid(text, $"has {{{name}}} twice", "Use each once, and * for the other place.");
            open += width == 0 ? 1 : 0;
            numbers.Add(name);
            var digits = width == 0 ? $"1,{LongestNumber}" : width.ToString(CultureInfo.InvariantCulture);
            expression.Append(CultureInfo.InvariantCulture, $"(?<{name}>[0-9]{{{digits}}})");
            i = end + 1;
        }
        glob.Append('*');
        var endsBeforeDigit = i < pattern.Length && char.IsAsciiDigit(pattern[i]);
        if (!endsBeforeDigit) expression.Append("(?![0-9])");
        if (open > 1 || (open == 1 && (startsAfterDigit || endsBeforeDigit)))
            throw PathProblems.Invalid(
                text, "has numbers without a width that touch other digits", "Give them a width such as {SPAN:8}, or put text between them.");
        return i;
    }

    private static (string Name, int Width) Number(string text, string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? token : token[..colon];
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw PathProblems.Invalid(text, $"has the unknown part {{{token}}}", NearestNames.Suggest(name, Names));
        if (name is not ("SPAN" or "VERSION"))
            return colon < 0 ? (name, name.Length) : throw PathProblems.Invalid(text, $"gives {{{name}}} a width", "Leave it out: a date has fixed widths.");
        if (colon < 0) return (name, 0);
        return int.TryParse(token.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= LongestNumber
            ? (name, width)
            : throw PathProblems.Invalid(text, $"has the width '{token[(colon + 1)..]}'", $"Give a width from 1 to {LongestNumber}.");
    }

    /// <summary>Adds a character or wildcard. The mark after a quantifier says where the lazy form differs.</summary>
    private static int AddPlain(string pattern, int i, StringBuilder glob, StringBuilder expression)
    {
        if (pattern.AsSpan(i).StartsWith("**/") && (i == 0 || pattern[i - 1] == '/'))
        {
            glob.Append("**/");
            expression.Append("(?:.*\0/)?\0");
            return i + 3;
        }
        glob.Append(pattern[i]);
        switch (pattern[i])
        {
            case '*' when i > 0 && pattern[i - 1] == '*': expression.Append(".*\0"); break;
            case '*': expression.Append("[^/]*\0"); break;
            case '?': expression.Append("[^/]"); break;
            default: expression.Append(Regex.Escape(pattern[i].ToString())); break;
        }
        return i + 1;
    }

    private static void Check(string text, List<string> numbers)
    {
        var dates = numbers.Count(n => n is "YYYY" or "MM" or "DD");
        if (dates is 1 or 2) throw PathProblems.Invalid(text, "has a part of a date", "Use {YYYY}, {MM} and {DD} together.");
        if (dates == 3 && numbers.Contains("SPAN"))
            throw PathProblems.Invalid(text, "has both {SPAN} and a date", "Use one of them: the span of a date is its days since 1970-01-01.");
        if (dates == 3 || numbers.Contains("SPAN")) return;
        throw numbers.Count > 0
            ? PathProblems.Invalid(text, "has {VERSION} without a span", "Add {SPAN}, or {YYYY}, {MM} and {DD}: a version is one of a span.")
            : PathProblems.Invalid(text, "has no span", "Add {SPAN}, or {YYYY}, {MM} and {DD}, or do not select spans.");
    }

    [GeneratedRegex(@"\{(SPAN|VERSION|YYYY|MM|DD)(:[^}]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
