using System.Globalization;

namespace Mlops;

/// <summary>What texts look like: a pattern, and how long they are. A rule that is null is not checked.</summary>
/// <remarks>A text that is not valid UTF-8 keeps no pattern and no length in characters.</remarks>
public sealed record TextRules : Domain
{
    /// <summary>
    /// A regular expression of .NET that the whole text must match, by the invariant culture, case-sensitive. Matched in time
    /// proportional to the length of the text (<see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>), so that
    /// no text can stall a server: look-arounds, back-references and atomic groups are refused. The default value is null.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>The least number of characters (Unicode scalar values). The default value is null.</summary>
    public int? MinCharacters { get; init; }

    /// <summary>The largest number of characters (Unicode scalar values). The default value is null.</summary>
    public int? MaxCharacters { get; init; }

    /// <summary>The least number of bytes in UTF-8. The default value is null.</summary>
    public int? MinBytes { get; init; }

    /// <summary>The largest number of bytes in UTF-8. The default value is null.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>
    /// True when bytes that are not valid UTF-8 are outside of the domain; false when they are a warning only. The default value
    /// is true.
    /// </summary>
    public bool RequiresUtf8 { get; init; } = true;

    /// <summary>The rules, for messages.</summary>
    public override string ToString()
    {
        string[] rules =
        [
            .. Pattern is null ? Array.Empty<string>() : [$"text that matches '{Pattern}'"],
            .. Length("character", MinCharacters, MaxCharacters),
            .. Length("byte", MinBytes, MaxBytes),
            .. RequiresUtf8 ? ["valid UTF-8"] : Array.Empty<string>(),
        ];
        return rules.Length == 0 ? "any text" : string.Join(", ", rules);
    }

    private static string[] Length(string unit, int? min, int? max) => (min, max) switch
    {
        (null, null) => [],
        ({ } least, null) => [string.Create(CultureInfo.InvariantCulture, $"at least {least} {unit}s")],
        (null, { } most) => [string.Create(CultureInfo.InvariantCulture, $"at most {most} {unit}s")],
        ({ } least, { } most) => [string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}s")],
    };
}
