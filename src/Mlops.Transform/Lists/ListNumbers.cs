namespace Mlops.Transform;

/// <summary>Columns of lists of numbers: their items as one run of numbers.</summary>
internal static class ListNumbers
{
    /// <summary>So few numbers are held on the stack.</summary>
    public const int OnStack = 128;

    /// <summary>Refuses lists of anything but numbers.</summary>
    /// <exception cref="SchemaException">Lists of texts, times, lists.</exception>
    public static ListColumn Checked(ListColumn column, string operation)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Type.Item!.IsNumber
            ? column
            : throw TransformErrors.WrongType(column.Name, column.Type, operation, "a list of int32, int64, float32 or float64");
    }

    /// <summary>The list column that a stored operation reads.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ListColumn Read(OperationReader from) => from.Inputs[0] is ListColumn { Type.Item.IsNumber: true } list
        ? list
        : throw new FormatException($"operation '{from.Name}' reads a column that holds no lists of numbers");

    /// <summary>The number of items of all rows, those of rows without a list included.</summary>
    public static int CountOf(ListData lists) => lists.Offsets[^1] - lists.Offsets[0];

    /// <summary>Copies the items of all rows, from the first offset on.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="missing">What stands for an item without a value, or with NaN.</param>
    /// <param name="numbers">As many as <see cref="CountOf"/>.</param>
    public static void Fill(ListData lists, double missing, Span<double> numbers)
    {
        var (items, start) = (lists.Items, lists.Offsets[0]);
        if (ListItems.Part(items, start, numbers.Length) is { } part)
            NumberMap.Run(part, default(FittedImpute.Same), (double?)missing, numbers, 1);
        else FillFew(items, start, missing, numbers);
    }

    /// <summary>The items of a small part of a batch, without an object for that part.</summary>
    private static void FillFew(ColumnData items, int start, double missing, Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) numbers[i] = NumberMap.ValueOf(items, start + i) ?? missing;
    }
}
