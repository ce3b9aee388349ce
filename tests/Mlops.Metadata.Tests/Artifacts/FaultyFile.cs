namespace Mlops.Metadata.Tests;

/// <summary>A file on a disk that is full after a number of operations: writes and flushes, of all its files together.</summary>
internal sealed class FaultyFile(string path, Action operation)
    : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0)
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        operation();
        // The overload for spans would call this one again in a derived class.
        base.Write(buffer.ToArray(), 0, buffer.Length);
    }

    public override void Flush(bool flushToDisk)
    {
        operation();
        base.Flush(flushToDisk);
    }
}
