namespace Mlops.Pipelines;

/// <summary>Reads the commit of a work tree from its files, without running git.</summary>
internal static class GitCommit
{
    /// <summary>
    /// The commit that is checked out in the work tree around a directory; null when there is none or it cannot be read.
    /// </summary>
    public static string? Find(string directory)
    {
        try
        {
            for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
            {
                var git = Path.Combine(at.FullName, ".git");
                if (Directory.Exists(git)) return Read(git);
                if (File.Exists(git)) return Read(FollowLink(git, at.FullName));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The commit is worth knowing, not worth failing for.
        }
        return null;
    }

    private static string? Read(string git)
    {
        var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        if (!head.StartsWith("ref:", StringComparison.Ordinal)) return Commit(head);
        var name = head["ref:".Length..].Trim();
        var link = Path.Combine(git, "commondir");
        var common = File.Exists(link) ? Path.GetFullPath(File.ReadAllText(link).Trim(), git) : git;
        foreach (var directory in (string[])[git, common])
        {
            var loose = Path.Combine(directory, name.Replace('/', Path.DirectorySeparatorChar));
            if (File.Exists(loose)) return Commit(File.ReadAllText(loose).Trim());
        }
        var packed = Path.Combine(common, "packed-refs");
        if (!File.Exists(packed)) return null;
        var line = File.ReadLines(packed).FirstOrDefault(l => l.EndsWith(" " + name, StringComparison.Ordinal));
        return line is null ? null : Commit(line[..line.IndexOf(' ', StringComparison.Ordinal)]);
    }

    // The .git of a linked work tree is a file that says where its directory is.
    private static string FollowLink(string file, string directory)
    {
        var text = File.ReadAllText(file).Trim();
        return Path.GetFullPath(text.StartsWith("gitdir:", StringComparison.Ordinal) ? text["gitdir:".Length..].Trim() : text, directory);
    }

    private static string? Commit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit) ? text : null;
}
