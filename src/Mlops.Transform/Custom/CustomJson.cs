namespace Mlops.Transform;

internal static class CustomJson
{
    /// <exception cref="ArtifactException">No component knows the operation, or not this version of it.</exception>
    public static FittedOperation Read(OperationReader from)
    {
        var (id, version) = (from.Text("id"), from.Integer("idVersion", 1, int.MaxValue));
        var component = from.Services.FindOperation(id, version, from.Name);
        var wrapped = component.Create(from.Json("given"), version);
        if (wrapped.Width is < 1 or > FittedOperation.MaxWidth || (from.IsColumn && wrapped.Width > 1))
            throw new FormatException($"operation '{from.Name}' makes {wrapped.Width} numbers of a row");
        wrapped.CheckInputs(from.Inputs);
        var operation = new Custom(from.Name, wrapped, from.Inputs, from.OptionalNumber("missing")) { IsColumn = from.IsColumn };
        return new FittedCustom(operation, wrapped.Bind(from.State));
    }
}
