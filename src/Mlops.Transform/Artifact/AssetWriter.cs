using System.Globalization;

namespace Mlops.Transform;

/// <summary>Writes the larger constants of operations as files of their own.</summary>
internal sealed class AssetWriter(IArtifactWriter artifact)
{
    private int count;

    /// <summary>Writes one file.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="subject">What it is about, for people; made safe for a file name.</param>
    /// <param name="extension">The end of its name, with the dot.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <returns>The name of the file within the artifact.</returns>
    public string Write(string folder, string subject, string extension, Action<Stream> write)
    {
        var safe = string.Concat(subject.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var name = string.Create(CultureInfo.InvariantCulture, $"{folder}/{count++:D3}-{safe}{extension}");
        using var stream = artifact.Create(name);
        write(stream);
        return name;
    }
}
