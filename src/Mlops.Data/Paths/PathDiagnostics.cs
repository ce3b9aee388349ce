namespace Mlops.Data;

/// <summary>The codes of path patterns with spans and versions. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class PathDiagnostics
{
    /// <summary>A pattern contradicts itself, or does not fit what is asked of it.</summary>
    public const string InvalidPattern = "MLOPS2501";

    /// <summary>No file matches a pattern, or the files cannot be listed.</summary>
    public const string NothingMatches = "MLOPS2502";

    /// <summary>A span or version that was asked for is not there.</summary>
    public const string SpanNotFound = "MLOPS2503";

    /// <summary>A range or window has fewer spans than it should.</summary>
    public const string SpansMissing = "MLOPS2504";

    /// <summary>A path can be read as more than one span, or two paths are the same one.</summary>
    public const string AmbiguousSpan = "MLOPS2505";
}
