namespace Mlops.Transform;

internal static class GeneralizeTextJson
{
    public static FittedOperation Read(OperationReader from)
    {
        int? prefix = from.HasOption("prefix") ? from.Integer("prefix", 1, int.MaxValue) : null;
        var groups = prefix.HasValue ? [] : from.TextPairs("groups");
        var other = prefix.HasValue ? "" : from.Text("other");
        return new GeneralizeText(from.Name, from.TextColumn(), prefix, groups, other) { IsColumn = from.DerivesColumn() }.Bind();
    }
}
