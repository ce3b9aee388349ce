namespace Mlops.Cli;

/// <summary>Writes a file that a command was asked for: completely or not at all.</summary>
internal static class OutputFile
{
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        WriteAsync(path, stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken), cancellationToken);

    public static async Task WriteAsync(string path, Func<Stream, ValueTask> write, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, true))
            {
                await write(stream);
                await stream.FlushAsync(cancellationToken);
            }
            File.Move(temporary, target, true);
        }
        catch (DirectoryNotFoundException)
        {
            throw new DirectoryNotFoundException($"There is no directory '{Path.GetDirectoryName(target)}' to write '{path}' to.");
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
