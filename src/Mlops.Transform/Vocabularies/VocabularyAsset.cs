namespace Mlops.Transform;

/// <summary>
/// A vocabulary as a file of an artifact: text for people, and beyond <see cref="Vocabulary.MostAsText"/> categories the bytes of the table
/// itself, which are mapped and not read.
/// </summary>
internal static class VocabularyAsset
{
    private const string Binary = ".vocab";

    /// <returns>The name of the file.</returns>
    public static string Write(AssetWriter assets, string subject, Vocabulary vocabulary) =>
        vocabulary.Count <= Vocabulary.MostAsText
            ? assets.Write("vocab", subject, ".txt", stream => VocabularyFile.Write(stream, vocabulary))
            : assets.Write("vocab", subject, Binary, vocabulary.WriteTo);

    /// <exception cref="FormatException">The file is no vocabulary.</exception>
    public static Vocabulary Read(IArtifactReader artifact, string name)
    {
        if (name.EndsWith(Binary, StringComparison.Ordinal)) return Vocabulary.Of(AssetMemory.Open(artifact, name));
        using var stream = artifact.OpenRead(name);
        return VocabularyFile.Read(stream);
    }

    /// <summary>Reads a file that was taken out of its artifact.</summary>
    /// <exception cref="FormatException">The file is no vocabulary.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Vocabulary Read(string path)
    {
        using var stream = File.OpenRead(path);
        return path.EndsWith(Binary, StringComparison.Ordinal) ? Vocabulary.Of(AssetMemory.Copy(stream)) : VocabularyFile.Read(stream);
    }
}
