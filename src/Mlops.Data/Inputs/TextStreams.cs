using System.IO.Compression;

namespace Mlops.Data;

/// <summary>Opens inputs, unpacked when they are gzip.</summary>
internal static class TextStreams
{
    /// <summary>The bytes of an input; what cannot be opened or unpacked is the error that the caller makes of it.</summary>
    public static Stream Open(TextInput input, Func<string, Exception, DataException> notReadable)
    {
        Stream? stream = null;
        try
        {
            stream = input.Open();
            Span<byte> magic = stackalloc byte[2];
            var read = stream.ReadAtLeast(magic, 2, false);
            Stream whole = new PrefixedStream(magic[..read].ToArray(), stream);
            return read == 2 && magic[0] == 0x1F && magic[1] == 0x8B ? new GZipStream(whole, CompressionMode.Decompress) : whole;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            stream?.Dispose();
            throw notReadable(input.Name, e);
        }
    }

    /// <summary>The digests of the inputs as they are stored: packed when they are packed.</summary>
    public static async ValueTask<IReadOnlyList<SourceFile>> HashAsync(
        IReadOnlyList<TextInput> inputs, Func<string, Exception, DataException> notReadable, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        foreach (var input in inputs)
        {
            try
            {
                await using var stream = input.Open();
                files.Add(new SourceFile(input.Name, await Digest.OfAsync(stream, cancellationToken), stream.Length));
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                throw notReadable(input.Name, e);
            }
        }
        return files;
    }

    /// <summary>True when outside bytes or the system are to blame.</summary>
    public static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;
}
