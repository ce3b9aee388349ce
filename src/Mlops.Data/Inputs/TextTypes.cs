namespace Mlops.Data;

/// <summary>As which types the values of a text can be read.</summary>
internal static class TextTypes
{
    /// <summary>Throws when a column is asked for with a type that its own type cannot become without loss.</summary>
    public static void Check(DataSchema wanted, DataSchema actual, string source)
    {
        foreach (var field in wanted.Fields)
        {
            var index = actual.Find(field.Name);
            if (index >= 0 && !Fits(actual.Fields[index].Type, field.Type)) throw NotConvertible(source, field, actual.Fields[index].Type);
        }
    }

    /// <summary>Everything is text in the file, so it can be read as text; numbers only as wider ones.</summary>
    private static bool Fits(ColumnType actual, ColumnType wanted) => actual == wanted || wanted.Kind == ColumnKind.String ||
        (actual.Kind, wanted.Kind) is (ColumnKind.Int32, ColumnKind.Int64) or (ColumnKind.Int32, ColumnKind.Float64)
            or (ColumnKind.Float32, ColumnKind.Float64);

    private static SchemaException NotConvertible(string source, Field wanted, ColumnType actual) => new(new Problem(
        DiagnosticCodes.WrongColumnType,
        $"Column '{wanted.Name}' is {actual} and cannot be read as {wanted.Type} without loss",
        source,
        actual.ToString(),
        "Ask for the type of the source, or declare the column with the type that you need."));
}
