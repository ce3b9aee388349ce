namespace Mlops;

/// <summary>What every error and finding of the SDK says: what was found, where, what was expected and what to do.</summary>
/// <param name="Code">The stable code, <c>MLOPS####</c>; each has a page in <c>docs/diagnostics</c>.</param>
/// <param name="Found">What was found, in the words of the user: a sentence without its full stop.</param>
/// <param name="Where">The place: file, row, column, step or artifact; empty when the sentence already says it.</param>
/// <param name="Expected">What was expected instead; empty when <paramref name="Found"/> already says it.</param>
/// <param name="Remedy">What the reader can do about it: a sentence.</param>
public sealed record Problem(string Code, string Found, string Where = "", string Expected = "", string Remedy = "")
{
    /// <summary>The whole story on one line, as exceptions and reports print it.</summary>
    public override string ToString()
    {
        var text = $"{Code}: {Found}";
        if (Where.Length > 0) text += $" ({Where})";
        text += ".";
        if (Expected.Length > 0) text += $" Expected {Expected}.";
        if (Remedy.Length > 0) text += $" {Remedy}";
        return text;
    }
}
