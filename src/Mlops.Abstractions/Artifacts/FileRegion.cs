using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Mlops;

/// <summary>Some bytes of a file on disk, verified, for readers that map them into memory.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Offset">Where the bytes start, from 0; not aligned to anything.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="File">
/// The file that was verified, still open: its path may lead to another one by now. Null for a file that nobody replaces, such as those of
/// a store. It belongs to the reader of the artifact.
/// </param>
public readonly record struct FileRegion(string Path, long Offset, long Length, SafeFileHandle? File = null)
{
    /// <summary>Maps the bytes, to be read. They stay mapped until the view is disposed, whatever becomes of the file's name.</summary>
    /// <returns>A view that starts with the first byte, behind its <see cref="MemoryMappedViewAccessor.PointerOffset"/>.</returns>
    /// <exception cref="IOException">The file cannot be opened, or has become shorter.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ObjectDisposedException">The reader of the artifact was closed.</exception>
    public MemoryMappedViewAccessor Map()
    {
        using var opened = File is null ? System.IO.File.OpenHandle(Path, share: FileShare.Read | FileShare.Delete) : null;
        var handle = File ?? opened!;
        if (Length <= 0 || Offset > RandomAccess.GetLength(handle) - Length)
            throw new EndOfStreamException($"'{Path}' has no {Length} bytes from byte {Offset} on.");
        using var file = MemoryMappedFile.CreateFromFile(
            handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return file.CreateViewAccessor(Offset, Length, MemoryMappedFileAccess.Read);
    }
}
