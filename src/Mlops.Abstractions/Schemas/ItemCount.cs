namespace Mlops;

/// <summary>How many items the lists of a column have. Rows without a list are not counted.</summary>
/// <param name="Min">The least number of items; null for none.</param>
/// <param name="Max">The largest number of items; null for none.</param>
public sealed record ItemCount(long? Min = null, long? Max = null)
{
    /// <summary>The rule for the lists within the lists: the next nest level. The default value is null: any number.</summary>
    public ItemCount? Inner { get; init; }

    /// <summary>The bounds of this level, for messages.</summary>
    public string Bounds => CountText.Of("item", Min, Max);

    /// <summary>The rule, for messages.</summary>
    public override string ToString() => Inner is null ? Bounds : $"{Bounds}, each of them a list of {Inner}";
}
