using System.Globalization;

namespace Mlops.Transform;

// The sentences of the operations on lists of numbers.
internal static class ListErrors
{
    public static ModelException TooLong(Operation operation, int found, int most, string where) => new(new Problem(
        TransformDiagnostics.LongList,
        string.Create(CultureInfo.InvariantCulture, $"Column '{operation.Column.Name}' has a list of {found} items"),
        where,
        string.Create(CultureInfo.InvariantCulture, $"at most {most} items, the features of operation '{operation.Name}'"),
        "Raise its length, or cut long lists: PadList(column, length, longer: LongLists.KeepFirst)."));
}
