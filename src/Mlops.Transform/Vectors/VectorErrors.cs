using System.Globalization;

namespace Mlops.Transform;

// The sentences of the operations on several number columns.
internal static class VectorErrors
{
    public static ModelException NoNumber(Operation operation, string where) => new(new Problem(
        TransformDiagnostics.NoNumber,
        $"Operation '{operation.Name}' makes a feature of columns {NamesOf(operation.Inputs)} that is no number",
        where,
        "numbers whose products and sums are numbers: not infinity times 0, nor infinity less infinity",
        "Mend the source, or cut the columns before: Clip(column, low: -1e9, high: 1e9).AsNumber(out var x)."));

    public static ModelException NoDirections(Operation operation, int sweeps) => new(new Problem(
        TransformDiagnostics.NoDirections,
        string.Create(CultureInfo.InvariantCulture,
            $"The principal components of columns {NamesOf(operation.Inputs)} were not found in {sweeps} sweeps over their covariance"),
        $"operation '{operation.Name}', training set",
        "a covariance whose eigenvectors are found in a few sweeps",
        "Scale the columns before, Standardize(column).AsNumber(out var x), or leave out those that hardly vary."));

    public static ModelException Repeated(string operation, string column) => TransformErrors.Option(
        operation, "columns", $"a list that holds '{column}' twice", "every column once");

    public static ModelException TooWide(string operation, int columns, int most) => TransformErrors.Option(
        operation, "columns", string.Create(CultureInfo.InvariantCulture, $"a list of {columns} column(s)"),
        string.Create(CultureInfo.InvariantCulture, $"so few that there are at most {most} numbers to keep"));

    private static string NamesOf(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(c => $"'{c.Name}'"));
}
