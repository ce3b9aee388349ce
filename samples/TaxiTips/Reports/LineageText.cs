namespace TaxiTips;

/// <summary>The lineage of production as lines: its files, and every step between them and the bundle.</summary>
internal static class LineageText
{
    public static async Task<IReadOnlyList<string>> OfProductionAsync(MlopsStore store, CancellationToken cancellationToken)
    {
        var query = new LineageQuery(store);
        var version = await query.FindVersionAsync("taxi-tips@production", cancellationToken);
        var graph = await query.UpstreamAsync(version, cancellationToken);
        return
        [
            $"taxi-tips/{version.Version} is bundle {version.Bundle.Digest.Short}, registered by run {version.RunId} on {version.Span}",
            .. graph.Files.Select(f => $"from {Path.GetFileName(f.Uri)}, sha256 {f.Digest.Hex}"),
            .. graph.Steps.Select(s => $"{s.Step,-15} {s.Output,-32} from {string.Join(", ", s.Inputs.Select(i => i.Role).Distinct())}"),
        ];
    }
}
