namespace Mlops.Data.Validation;

/// <summary>Columns whose values together are counted exactly.</summary>
/// <param name="Names">The columns.</param>
/// <param name="IsUnique">True when no values may occur twice.</param>
/// <param name="Field">The column whose number of different values is bounded or that is unique; null for a key of the schema.</param>
internal sealed record KeyRequest(IReadOnlyList<string> Names, bool IsUnique, Field? Field)
{
    public static IReadOnlyList<KeyRequest> Of(DataSchema schema, DataSchema columns) =>
    [
        .. schema.Fields.Where(f => (f.IsUnique || f.DistinctCount is not null) && f.Type.Item is null && columns.Find(f.Name) >= 0)
            .Select(f => new KeyRequest([f.Name], f.IsUnique, f)),
        .. schema.Rules.Keys.Where(k => k.Columns.All(c => columns.Find(c) >= 0)).Select(k => new KeyRequest(k.Columns, true, null)),
    ];
}
