namespace Mlops.Data.Validation.Tests;

/// <summary>Files in memory that count themselves and fail after a number of bytes.</summary>
internal sealed class MemoryFiles : ISpillFiles
{
    public int Writable { get; set; } = int.MaxValue;

    public int Readable { get; set; } = int.MaxValue;

    public Action? WhenOpened { get; init; }

    public int Opened { get; private set; }

    public int Open { get; private set; }

    public int MostOpen { get; private set; }

    public string Folder => "memory";

    Stream ISpillFiles.Open()
    {
        Opened++;
        Open++;
        MostOpen = Math.Max(MostOpen, Open);
        WhenOpened?.Invoke();
        return new Disk(this);
    }

    private sealed class Disk(MemoryFiles files) : MemoryStream
    {
        private bool isClosed;

        // The members for spans of a derived class go by way of these.
        public override void Write(byte[] buffer, int offset, int count)
        {
            files.Writable -= count;
            if (files.Writable < 0) throw new IOException("No space left on device.");
            base.Write(buffer, offset, count);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            files.Readable -= count;
            if (files.Readable < 0) throw new IOException("Input/output error.");
            return base.Read(buffer, offset, count);
        }

        protected override void Dispose(bool disposing)
        {
            if (!isClosed) files.Open--;
            isClosed = true;
            base.Dispose(disposing);
        }
    }
}
