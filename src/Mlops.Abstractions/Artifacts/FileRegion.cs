namespace Mlops;

/// <summary>Some bytes of a file on disk, for readers that map them into memory.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Offset">Where the bytes start, from 0; not aligned to anything.</param>
/// <param name="Length">How many bytes there are.</param>
public readonly record struct FileRegion(string Path, long Offset, long Length);
