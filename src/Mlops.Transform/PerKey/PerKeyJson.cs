namespace Mlops.Transform;

internal static class PerKeyJson
{
    /// <summary>The second column, which must hold categories.</summary>
    public static IColumn Key(OperationReader from) => from.Inputs.Count == 2
        ? CategoryText.Checked(from.Inputs[1], from.Name)
        : throw new FormatException($"operation '{from.Name}' reads {from.Inputs.Count} columns, not a number and a key");

    public static int MaxKeys(OperationReader from) => from.Integer("maxKeys", 1, FittedOperation.MaxWidth);

    public static Vocabulary Keys(OperationReader from) => from.Vocabulary("keys");

    /// <summary>As many numbers as there are keys, or a multiple of that.</summary>
    public static double[] Numbers(OperationReader from, string property, int count)
    {
        var numbers = from.Numbers(property);
        return numbers.Length == count
            ? numbers
            : throw new FormatException($"operation '{from.Name}' has {numbers.Length} numbers in '{property}', not {count}");
    }

    public static string Write(AssetWriter assets, Operation operation, Vocabulary keys) =>
        VocabularyAsset.Write(assets, operation.Inputs[1].Name, keys);
}
