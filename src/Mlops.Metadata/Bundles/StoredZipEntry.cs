namespace Mlops.Metadata;

/// <summary>One entry of a zip file, known before it is written, so that nothing has to be patched afterwards.</summary>
internal sealed record StoredZipEntry(string Name, long Bytes, uint Crc32);
