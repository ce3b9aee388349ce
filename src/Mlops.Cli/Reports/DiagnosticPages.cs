namespace Mlops.Cli;

/// <summary>The pages about the codes of findings, carried by the tool: reports explain their rules without a network.</summary>
internal static class DiagnosticPages
{
    private const string Prefix = "diagnostics/";

    /// <summary>Where the page of a code is in the repository of the SDK.</summary>
    public static string LinkOf(string code) => $"docs/diagnostics/{code}.md";

    /// <summary>The codes of findings.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n[Prefix.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a code as Markdown; null when there is none.</summary>
    public static string? TextOf(string code)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"{Prefix}{code}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The title of a page without its code.</summary>
    public static string TitleOf(string code)
    {
        var title = TextOf(code)?.Split('\n')[0].TrimStart('#', ' ').TrimEnd() ?? code;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? title : title[(colon + 2)..];
    }
}
