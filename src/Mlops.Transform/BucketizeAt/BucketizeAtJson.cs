namespace Mlops.Transform;

internal static class BucketizeAtJson
{
    public static FittedOperation Read(OperationReader from) => new BucketizeAt(
        from.Name, from.NumberColumn(), BucketizeJson.Boundaries(from, "edges", allowEqual: false),
        from.OptionalNumber("missing"), from.Rules()) { IsColumn = from.IsColumn }.Bind();
}
