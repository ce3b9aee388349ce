namespace Mlops.Data;

/// <summary>One file of an <see cref="ArrowSource"/>.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Path">Its path, to map it; null when there is only a stream.</param>
/// <param name="OpenStream">Opens its bytes.</param>
internal sealed record ArrowPart(string Name, string? Path, Func<Stream> OpenStream)
{
    public async ValueTask<ArrowContent> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Path is not null) return ArrowContent.Open(Name, FileBytes.Map(Path));
            await using var stream = OpenStream();
            return ArrowContent.Open(Name, await FileBytes.LoadAsync(stream, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    public async ValueTask<SourceFile> HashAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = OpenStream();
            return new SourceFile(Name, await Digest.OfAsync(stream, cancellationToken), stream.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    private DataException Unreadable(Exception e) => new(
        new Problem(DataDiagnostics.InvalidArrow, $"The file cannot be opened: {e.Message}",
            Name, "a readable file", "Check the path and the rights."), e);
}
