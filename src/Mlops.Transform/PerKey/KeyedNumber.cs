namespace Mlops.Transform;

/// <summary>The number of a row and the place of its key, bound to the memory of a row that is written again and again.</summary>
internal sealed class KeyedNumber
{
    private readonly RowGroup<double> number;
    private readonly RowGroup<int> key;

    private KeyedNumber(RowGroup<double> number, RowGroup<int> key) => (this.number, this.key) = (number, key);

    /// <param name="row">The number, then the key.</param>
    /// <param name="missing">What a missing number counts as; null when it is refused.</param>
    /// <param name="keys">Finds the place of a key.</param>
    /// <param name="utf16">The keys as UTF-16.</param>
    /// <returns>Null when a column is not held in place.</returns>
    public static KeyedNumber? Bind(in OperationInput row, double? missing, KeyIndex keys, Utf16Vocabulary? utf16) =>
        NumberGroups.Bind<FittedImpute.Same, double>(row[0], default, missing, 0) is { } number
            && CategoryGroups.Bind(row[1], keys, SparseOperation.None, utf16, 0) is { } key
                ? new KeyedNumber(number, key)
                : null;

    /// <summary>Reads what the row holds now.</summary>
    /// <returns>False when the row has no number, and nothing that counts instead.</returns>
    public bool TryRead(out double value, out int place)
    {
        (value, place) = (0, SparseOperation.None);
        return number.Run(new Span<double>(ref value)) < 0 && key.Run(new Span<int>(ref place)) < 0;
    }
}
