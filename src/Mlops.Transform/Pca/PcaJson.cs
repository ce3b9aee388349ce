namespace Mlops.Transform;

internal static class PcaJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var columns = from.VectorOrNumbers();
        var width = VectorInput.WidthOf(columns);
        if (width > Pca.MaxColumns) throw new FormatException($"operation '{from.Name}' reads more than {Pca.MaxColumns} columns");
        var components = from.Integer("components", 1, width);
        var (means, variances, directions) = (from.Numbers("means"), from.Numbers("variances"), from.Numbers("directions"));
        if (from.IsColumn || means.Length != width || variances.Length != components || directions.Length != components * width)
            throw new FormatException($"operation '{from.Name}' has constants for other columns or components");
        if (variances.Any(v => v < 0) || variances.Zip(variances.Skip(1)).Any(v => v.First < v.Second))
            throw new FormatException($"operation '{from.Name}' has variances that are negative or rise");
        var operation = new Pca(from.Name, columns, components, from.Boolean("whiten"), from.Boolean("center"), from.OptionalNumber("missing"),
            from.Rules());
        return new FittedPca(operation, means, variances, directions);
    }
}
