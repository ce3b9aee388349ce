using System.Text.RegularExpressions;

namespace Mlops.Transform;

/// <summary>How a text is cut into tokens. Empty tokens are left out.</summary>
/// <remarks>Immutable and thread-safe. White space, letters and digits are those of the Unicode tables of .NET.</remarks>
public sealed record Tokenizer
{
    private Tokenizer(string kind, string? pattern = null)
    {
        Kind = kind;
        Pattern = pattern;
    }

    /// <summary>At white space.</summary>
    public static Tokenizer Whitespace { get; } = new("whitespace");

    /// <summary>Runs of letters, marks and digits: <c>it's 5 o'clock</c> is it, s, 5, o, clock.</summary>
    public static Tokenizer Words { get; } = new("words");

    /// <summary><c>whitespace</c>, <c>words</c>, <c>matches</c> or <c>separators</c>.</summary>
    public string Kind { get; }

    /// <summary>The regular expression, of kinds that have one.</summary>
    public string? Pattern { get; }

    /// <summary>Every match of a regular expression is a token.</summary>
    /// <param name="pattern">
    /// Without look-around, back references and atomic groups: the time of a match is then proportional to the length of the text,
    /// whatever it is (<see cref="RegexOptions.NonBacktracking"/>). The culture does not count.
    /// </param>
    /// <exception cref="ModelException">It is no such expression.</exception>
    public static Tokenizer Matches(string pattern) => OfPattern("matches", pattern);

    /// <summary>Every match of a regular expression is a separator.</summary>
    /// <inheritdoc cref="Matches"/>
    public static Tokenizer Separators(string pattern) => OfPattern("separators", pattern);

    /// <summary>The kind, and the pattern.</summary>
    public override string ToString() => Pattern is null ? Kind : $"{Kind}({Pattern})";

    internal static Tokenizer Parse(string kind, string? pattern) => (kind, pattern) switch
    {
        ("whitespace", null) => Whitespace,
        ("words", null) => Words,
        ("matches" or "separators", { } expression) => OfPattern(kind, expression),
        _ => throw new FormatException($"'{kind}' is no way to cut a text"),
    };

    internal static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static Tokenizer OfPattern(string kind, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            Compile(pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw TransformErrors.Option("Tokenizer", "pattern", $"'{pattern}': {e.Message}", "a regular expression without look-around and back references");
        }

        return new Tokenizer(kind, pattern);
    }
}
