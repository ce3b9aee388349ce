namespace Mlops.Metadata;

/// <summary>Which names files of an artifact may have: relative ones that mean the same on every file system.</summary>
internal static class ArtifactFileName
{
    private const int MaxLength = 240;

    /// <summary>Throws when a name could leave the artifact or collide with its manifest.</summary>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fault = FaultOf(name);
        if (fault is null) return;
        throw new ArtifactException(new Problem(
            MetadataDiagnostics.InvalidFileName,
            $"'{name}' cannot be the name of a file in an artifact: {fault}",
            Expected: "a relative name of letters, digits, '.', '_' and '-', with '/' between folders",
            Remedy: "Choose another name."));
    }

    /// <summary>Throws when a kind cannot be the name of a directory.</summary>
    public static void CheckKind(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (kind.Length is > 0 and <= 100 && FaultOfPart(kind) is null && kind.All(IsAllowed)) return;
        throw new ArtifactException(new Problem(
            MetadataDiagnostics.InvalidKind,
            $"'{kind}' cannot be a kind of artifact",
            Expected: "1 to 100 letters, digits, '.', '_' and '-', for example 'acme.report'",
            Remedy: "Choose another name for the kind."));
    }

    private static string? FaultOf(string name)
    {
        if (name.Length == 0) return "it is empty";
        if (name.Length > MaxLength) return $"it is longer than {MaxLength} characters";
        if (name.Equals(ArtifactManifest.FileName, StringComparison.OrdinalIgnoreCase)) return "the manifest has this name";
        foreach (var c in name)
        {
            if (c != '/' && !IsAllowed(c)) return $"it contains '{c}'";
        }
        return name.Split('/').Select(FaultOfPart).FirstOrDefault(f => f is not null);
    }

    // Windows drops a final dot, and the first dot alone or doubled means a directory everywhere.
    private static string? FaultOfPart(string part) =>
        part.Length == 0 ? "a folder has no name" : part.EndsWith('.') ? "a part of it ends with a dot" : null;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
