namespace Mlops.Transform;

/// <summary>
/// Numbers of the lines of a vocabulary as a file of an artifact: text for people, and bytes to be mapped where the vocabulary is mapped too.
/// </summary>
internal static class NumberAsset
{
    private const string Binary = ".numbers";

    /// <returns>The name of the file.</returns>
    public static string Write(AssetWriter assets, string subject, NumberTable numbers) =>
        numbers.Count / numbers.PerLine <= Vocabulary.MostAsText
            ? assets.Write("numbers", subject, ".txt", stream => NumberFile.Write(stream, numbers))
            : assets.Write("numbers", subject, Binary, numbers.WriteTo);

    /// <exception cref="FormatException">The file has other numbers.</exception>
    public static NumberTable Read(IArtifactReader artifact, string name, int lines, int perLine)
    {
        if (name.EndsWith(Binary, StringComparison.Ordinal)) return NumberTable.Of(AssetMemory.Open(artifact, name), lines, perLine);
        using var stream = artifact.OpenRead(name);
        return new NumberTable(NumberFile.Read(stream, lines, perLine), perLine);
    }
}
