namespace Mlops.Transform;

// The sentences about sensitive columns. None of them shows a value.
internal static class SensitiveErrors
{
    public static Problem Unprotected(IColumn column, Operation operation, string where) => new(
        TransformDiagnostics.UnprotectedColumn,
        $"Column '{column.Name}' is sensitive, and operation '{operation.Name}' makes features of it as it is",
        where,
        "a column that is protected before it becomes a feature",
        "Mask it, hash it with a key (KeyedHash), make it coarser (Generalize), and read the column that they derive; or leave it out.");
}
