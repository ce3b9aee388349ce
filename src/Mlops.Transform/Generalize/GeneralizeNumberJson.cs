namespace Mlops.Transform;

internal static class GeneralizeNumberJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var width = from.OptionalNumber("width");
        if (width <= 0) throw new FormatException($"operation '{from.Name}' has ranges without a width");
        var boundaries = width.HasValue ? [] : from.Numbers("boundaries");
        if (!width.HasValue && !Ranges.AreRising(boundaries)) throw new FormatException($"operation '{from.Name}' has boundaries that do not rise");
        return new GeneralizeNumber(from.Name, from.NumberColumn(), width, boundaries) { IsColumn = from.DerivesColumn() }.Bind();
    }
}
