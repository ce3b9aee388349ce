namespace Mlops.Data;

/// <summary>One file or stream of an <see cref="ArrowSource"/>.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Map">Maps its bytes; null when they are streamed.</param>
/// <param name="OpenStream">Opens its bytes.</param>
/// <param name="Container"><c>file</c> for the format with a footer, <c>stream</c> for the one without.</param>
internal sealed record ArrowPart(string Name, Func<FileBytes>? Map, Func<Stream> OpenStream, string Container = "file")
{
    public static ArrowPart Of(string path, string container) => new(
        path, () => FileBytes.Map(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan), container);

    public static ArrowSource Source(IReadOnlyList<string> paths, string container)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0) throw new ArgumentException("At least one path is needed.", nameof(paths));
        return Source(paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more", paths, container);
    }

    /// <summary>The files of a pattern, found for each reading.</summary>
    public static FileSource Files(string pattern, SpanSelection? spans, string container)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return new FileSource(pattern, Find, paths => Source(pattern, paths, container), skipsRows: false);

        FileSelection Find()
        {
            try
            {
                var found = FileSelection.Find(pattern, spans);
                return found.Paths.Count > 0 ? found : throw PathProblems.NothingMatches(pattern);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw PathProblems.NotListed(pattern, e);
            }
        }
    }

    private static ArrowSource Source(string name, IReadOnlyList<string> paths, string container) =>
        new(name, [.. paths.Select(path => Of(path, container))]);

    public static ArrowSource Source(string name, Func<Stream> open, string container)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(open);
        return new ArrowSource(name, [new ArrowPart(name, null, open, container)]);
    }

    public async ValueTask<ArrowContent> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Container == "stream")
                return await ArrowStreamContent.OpenAsync(
                    Name, Map is null ? new StreamedMessages(OpenStream()) : new MappedMessages(Map()), cancellationToken);
            if (Map is not null) return ArrowFileContent.Open(Name, Map());
            await using var stream = OpenStream();
            return ArrowFileContent.Open(Name, await FileBytes.LoadAsync(stream, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ArrowProblems.Unreadable(Name, e);
        }
    }

    public async ValueTask<SourceFile> HashAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = OpenStream();
            using var hash = new HashingWriter();
            await using var sink = hash.Create(Name);
            await stream.CopyToAsync(sink, cancellationToken);
            return new SourceFile(Name, hash.Digest(), hash.Bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ArrowProblems.Unreadable(Name, e);
        }
    }
}
