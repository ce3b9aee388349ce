namespace Mlops.Data.Validation;

/// <summary>Files in a folder that are gone when they are closed; where the system can, their name is gone at once: a killed process leaves none.</summary>
internal sealed class TemporaryFiles(string folder) : ISpillFiles
{
    public string Folder => folder;

    public Stream Open()
    {
        var path = Path.Combine(folder, $"mlops-skew-{Guid.NewGuid():N}.tmp");
        var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 14,
            Options = FileOptions.DeleteOnClose,
        });
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return stream;
    }
}
