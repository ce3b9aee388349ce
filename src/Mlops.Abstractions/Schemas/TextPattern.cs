using System.Text.RegularExpressions;

namespace Mlops;

/// <summary>Compiles the patterns of schemas, so that no text can make them slow. Immutable and thread-safe.</summary>
public static class TextPattern
{
    /// <summary>The longest pattern, in UTF-16 units: 1,000.</summary>
    public const int MaxLength = 1000;

    /// <summary>A regular expression that matches whole texts only, in time proportional to their length.</summary>
    /// <param name="pattern">A pattern of .NET without look-arounds, back-references and atomic groups.</param>
    /// <param name="where">Who asks, for messages.</param>
    /// <exception cref="SchemaException">The pattern is not valid, too long, or cannot be matched in linear time.</exception>
    public static Regex Compile(string pattern, string where = "")
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Length > MaxLength) throw Refuse(pattern[..60] + "...", where, $"it is {pattern.Length} characters long", null);
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Refuse(pattern, where, e.Message.TrimEnd('.'), e);
        }
    }

    private static SchemaException Refuse(string pattern, string where, string reason, Exception? cause) => new(
        new Problem(
            DiagnosticCodes.InvalidPattern,
            $"The pattern '{pattern}' cannot be used: {reason}",
            where,
            $"a regular expression of at most {MaxLength} characters without look-arounds, back-references and atomic groups",
            "Simplify the pattern, or write the rule with allowed values or lengths."),
        cause);
}
