namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    private const int DefaultMaxKeys = 10_000;

    private static string NameOf(string? name, string kind, NumberColumn column, IColumn key)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(key);
        return string.IsNullOrEmpty(name) ? $"{kind}({column.Name},{key.Name})" : name;
    }

    private static int CheckedKeys(int maxKeys, string operation) => maxKeys is >= 1 and <= FittedOperation.MaxWidth
        ? maxKeys
        : throw TransformErrors.Option(operation, nameof(maxKeys), maxKeys, "1 to 67108864");
}
