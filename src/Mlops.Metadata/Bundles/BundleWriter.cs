using System.Text;

namespace Mlops.Metadata;

/// <summary>
/// Writes bundles. The same content gives the same bytes on every machine: entries in ordinal order, one fixed time, no
/// compression. Compression is left out because its bytes change with the version of the library that does it, and because a
/// file that cannot expand cannot be a bomb.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class BundleWriter
{
    /// <summary>
    /// Writes a bundle as <see cref="BundleFormat.FileName"/> of an artifact of kind <see cref="ArtifactKinds.Bundle"/>.
    /// </summary>
    /// <param name="writer">The artifact.</param>
    /// <param name="content">What goes into it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArtifactException">A part is missing, has a wrong name or is too large.</exception>
    public static async Task WriteAsync(
        IArtifactWriter writer, BundleContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        await using var stream = writer.Create(BundleFormat.FileName);
        await WriteAsync(stream, content, cancellationToken);
    }

    /// <summary>Writes a bundle to a stream, for example a loose file.</summary>
    /// <param name="stream">A writable stream; it stays open.</param>
    /// <param name="content">What goes into it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArtifactException">A part is missing, has a wrong name or is too large.</exception>
    public static async Task WriteAsync(Stream stream, BundleContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        BundleContentRules.Check(content);
        var parts = content.Parts.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new BundlePartInfo(p.Key, p.Value.Reader.Kind, p.Value.Reader.FormatVersion, p.Value.Type))
            .Append(new BundlePartInfo(BundleParts.Gates, ArtifactKinds.Gate, GateResultJson.FormatVersion, ""))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var entries = await MeasureAsync(content, parts, cancellationToken);
        var zip = new StoredZipWriter(stream);
        foreach (var entry in entries)
        {
            await using var bytes = entry.Open();
            await zip.AddAsync(entry.Zip, bytes, cancellationToken);
        }
        await zip.FinishAsync(cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<BundleEntrySource>> MeasureAsync(
        BundleContent content, IReadOnlyList<BundlePartInfo> parts, CancellationToken cancellationToken)
    {
        var card = Encoding.UTF8.GetBytes(ModelCard.Write(content, parts, FindSchema(content)));
        var gates = GatesJson.Write(content.Gates);
        var entries = new List<BundleEntrySource>
        {
            await BundleEntrySource.MeasureAsync(BundleFormat.Card, () => new MemoryStream(card), cancellationToken),
            await BundleEntrySource.MeasureAsync(
                $"{BundleParts.Gates}/{BundleFormat.Gates}", () => new MemoryStream(gates), cancellationToken),
        };
        foreach (var (part, source) in content.Parts)
        {
            foreach (var file in source.Reader.Files)
                entries.Add(await BundleEntrySource.MeasureAsync($"{part}/{file}", () => source.Reader.OpenRead(file), cancellationToken));
        }
        var listed = entries.OrderBy(e => e.Zip.Name, StringComparer.Ordinal)
            .Select(e => new BundleManifest.Entry(e.Zip.Name, e.Zip.Bytes, e.Sha256))
            .ToList();
        var manifest = BundleManifestJson.Write(new BundleManifest(content.Model, parts, listed));
        entries.Add(await BundleEntrySource.MeasureAsync(BundleFormat.Manifest, () => new MemoryStream(manifest), cancellationToken));
        BundleContentRules.CheckSizes(content.Model, entries);
        return [.. entries.OrderBy(e => e.Zip.Name, StringComparer.Ordinal)];
    }

    private static DataSchema? FindSchema(BundleContent content)
    {
        if (!content.Parts.TryGetValue(BundleParts.Schema, out var schema)) return null;
        return schema.Reader.Files.Contains("schema.json", StringComparer.Ordinal)
            ? schema.Reader.Read("schema.json", DataSchemaJson.Read)
            : null;
    }
}
