namespace Mlops.Metadata;

/// <summary>What can be written as a bundle.</summary>
internal static class BundleContentRules
{
    private static readonly string[] Required = [BundleParts.Transform, BundleParts.Model];

    public static void Check(BundleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Model)) throw Invalid(content.Model, "the model has no name", "a name");
        foreach (var name in Required)
        {
            if (!content.Parts.TryGetValue(name, out var part)) throw Invalid(content.Model, $"the part '{name}' is missing", "a transform and a model");
            if (part.Type.Length == 0) throw Invalid(content.Model, $"the part '{name}' states no type", "the type of the component that loads it");
        }
        if (content.Parts.ContainsKey(BundleParts.Gates))
            throw Invalid(content.Model, $"'{BundleParts.Gates}' is given as a part", "the verdicts in BundleContent.Gates");
        foreach (var (name, part) in content.Parts)
        {
            if (!BundleFormat.IsEntryName(name) || name.Contains('/', StringComparison.Ordinal))
                throw Invalid(content.Model, $"a part is named '{name}'", "one folder name of letters, digits, '.', '_' and '-'");
            var wrong = part.Reader.Files.FirstOrDefault(f => !BundleFormat.IsEntryName($"{name}/{f}"));
            if (wrong is not null)
                throw Invalid(content.Model, $"the part '{name}' has a file '{wrong}'", "relative names of letters, digits, '.', '_' and '-'");
        }
    }

    public static void CheckSizes(string model, IReadOnlyList<BundleEntrySource> entries)
    {
        if (entries.Count > BundleFormat.MaxEntries)
            throw Invalid(model, $"there are {entries.Count} files", $"at most {BundleFormat.MaxEntries}");
        var large = entries.FirstOrDefault(e => e.Zip.Bytes > Array.MaxLength);
        if (large is not null) throw Invalid(model, $"'{large.Zip.Name}' has {large.Zip.Bytes} bytes", $"at most {Array.MaxLength} bytes a file");
        var total = entries.Sum(e => e.Zip.Bytes + 1200);
        if (total > uint.MaxValue) throw Invalid(model, $"the files have about {total} bytes", $"at most {uint.MaxValue} bytes in all");
    }

    private static ArtifactException Invalid(string model, string found, string expected) => new(new Problem(
        BundleDiagnostics.InvalidContent, $"Model '{model}' cannot be bundled: {found}", Expected: expected,
        Remedy: "Mend the content and write the bundle again; nothing was written."));
}
