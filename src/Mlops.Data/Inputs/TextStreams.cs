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

    /// <summary>Reads until the target is full or the stream ends; what cannot be read is the error that the caller makes of it.</summary>
    public static async ValueTask<int> FillAsync(
        Stream stream, Memory<byte> target, string file, Func<string, Exception, DataException> notReadable, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAtLeastAsync(target, target.Length, false, cancellationToken);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw notReadable(file, e);
        }
    }

    /// <summary>How many bytes at the start of a file only say that it is UTF-8; those of UTF-16 are the error of the caller.</summary>
    public static int SkipMark(ReadOnlySpan<byte> bytes, string file, Func<string, DataException> otherEncoding)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) throw otherEncoding(file);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    /// <summary>True when outside bytes or the system are to blame.</summary>
    public static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;
}
