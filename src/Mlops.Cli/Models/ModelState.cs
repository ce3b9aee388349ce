using System.Globalization;
using Mlops.Metadata;

namespace Mlops.Cli;

/// <summary>A model as the registry has it now: its versions, its aliases, and how they came there.</summary>
internal sealed record ModelState(string Name, IReadOnlyList<ModelVersion> Versions, IReadOnlyDictionary<string, int> Aliases)
{
    public IReadOnlyList<AliasMove> Moves { get; private init; } = [];

    public static async Task<ModelState> LoadAsync(IModelRegistry models, string name, CancellationToken cancellationToken)
    {
        var versions = await models.ListVersionsAsync(name, cancellationToken);
        var aliases = await models.GetAliasesAsync(name, cancellationToken);
        var moves = new List<AliasMove>();
        foreach (var alias in aliases.Keys.Order(StringComparer.Ordinal))
            moves.AddRange(await models.GetAliasHistoryAsync(name, alias, cancellationToken));
        return new ModelState(name, versions, aliases) { Moves = moves };
    }

    /// <summary>For example <c>production -> 2</c>.</summary>
    public string AliasText() => string.Join(
        ", ",
        Aliases.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} -> {a.Value}")));

    /// <summary>The aliases that stand on a version.</summary>
    public string AliasesOf(ModelVersion version) => string.Join(
        ", ", Aliases.Where(a => a.Value == version.Version).Select(a => a.Key).Order(StringComparer.Ordinal));
}
