using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Mlops.Serving.AspNetCore;

/// <summary>The body of a request in pooled memory, bounded.</summary>
internal static class RequestBody
{
    /// <summary>Reads the whole body.</summary>
    /// <returns>A rented array, to be returned, and the number of bytes; -1 when there are more than the bound.</returns>
    public static async ValueTask<(byte[] Rented, int Length)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes) return ([], -1);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(request.ContentLength + 1 ?? 4096, 256, maxBytes + 1L));
        var length = 0;
        try
        {
            while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is var read and > 0)
            {
                length += read;
                if (length > maxBytes) return (buffer, -1);
                if (length == buffer.Length) buffer = Grow(buffer);
            }
            return (buffer, length);
        }
        catch
        {
            Return(buffer);
            throw;
        }
    }

    public static void Return(byte[] rented)
    {
        if (rented.Length > 0) ArrayPool<byte>.Shared.Return(rented);
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        Return(buffer);
        return larger;
    }
}
