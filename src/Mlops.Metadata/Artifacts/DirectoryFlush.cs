using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mlops.Metadata;

/// <summary>Flushes the names in a directory to disk, so that a rename outlives a power failure.</summary>
/// <remarks>Windows has no such operation: NTFS keeps the order of renames in its journal.</remarks>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a directory and those above it, up to and with <paramref name="top"/>.</summary>
    public static void Upwards(string directory, string top)
    {
        for (var at = directory; at is not null && at.Length >= top.Length; at = Path.GetDirectoryName(at)) Flush(at);
    }

    /// <summary>Flushes a directory and all below it.</summary>
    public static void Downwards(string directory)
    {
        foreach (var below in Directory.EnumerateDirectories(directory, "*", SearchOption.AllDirectories)) Flush(below);
        Flush(directory);
    }

    private static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(directory, ReadOnly), ownsHandle: true);
        // A directory that another process has removed meanwhile, or a volume that cannot do it, has nothing to flush.
        if (handle.IsInvalid) return;
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);
}
