namespace Mlops.Transform;

/// <summary>The columns of a transform, as the schema of the data has them.</summary>
internal static class EstimatorColumns
{
    /// <summary>One problem for each column that a schema lacks or has with another type.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<Operation> operations, Expression? label, DataSchema schema,
        string where)
    {
        var problems = new List<Problem>();
        foreach (var operation in operations) Check(operation.Column, $"operation '{operation.Name}'");
        foreach (var column in Read(label)) Check(column, "the label");
        return problems;

        void Check(IColumn column, string reader)
        {
            var place = where.Length == 0 ? reader : $"{where}, {reader}";
            var index = schema.Find(column.Name);
            if (index < 0) problems.Add(schema.Unknown(column.Name, place).Problem);
            else if (schema.Fields[index].Type != column.Type)
            {
                problems.Add(new Problem(
                    DiagnosticCodes.WrongColumnType,
                    $"Column '{column.Name}' is of type {schema.Fields[index].Type}",
                    place,
                    column.Type.ToString(),
                    "Take the handle from the schema of the data that is read, or read the column with the other type."));
            }
        }
    }

    /// <summary>The columns of the operations, in the order of their first use, without the rules of the schema.</summary>
    public static DataSchema InputOf(IReadOnlyList<Operation> operations, DataSchema schema) =>
        Bare(operations.Select(o => o.Column.Name), schema);

    /// <summary>The input columns, then the others of the label.</summary>
    public static DataSchema TrainingOf(DataSchema input, Expression? label, DataSchema schema)
    {
        var all = Bare(input.Names.Concat(Read(label).Select(c => c.Name)), schema);
        return all.Count == input.Count ? input : all;
    }

    private static IReadOnlyList<IColumn> Read(Expression? label) => label is null ? [] : ExpressionPlan.ColumnsOf(label);

    private static DataSchema Bare(IEnumerable<string> names, DataSchema schema) =>
        new(names.Distinct(StringComparer.Ordinal).Select(n => new Field(n, schema[n].Type, schema[n].IsNullable)));
}
