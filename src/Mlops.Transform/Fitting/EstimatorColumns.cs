namespace Mlops.Transform;

/// <summary>The columns of a transform, as the schema of the data has them.</summary>
internal static class EstimatorColumns
{
    /// <summary>One problem for each column that a schema lacks or has with another type.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<Operation> operations, Expression? label, DataSchema schema,
        string where)
    {
        var problems = new List<Problem>();
        var known = schema;
        foreach (var operation in operations)
        {
            foreach (var column in operation.Inputs.Concat(operation.FitInputs))
            {
                Check(column, known, $"operation '{operation.Name}'");
                if (!operation.Protects && known.Find(column.Name) is >= 0 and var place && known.Fields[place].IsSensitive)
                    problems.Add(SensitiveErrors.Unprotected(column, operation, where));
            }

            if (!operation.IsColumn) continue;
            if (known.Find(operation.Name) < 0)
                known = new DataSchema(known.Fields.Append(new Field(operation.Name, operation.ColumnType!)));
            else problems.Add(TransformErrors.NameTaken(operation.Name, where).Problem);
        }

        foreach (var column in Read(label)) Check(column, schema, "the label");
        return problems;

        void Check(IColumn column, DataSchema columns, string reader)
        {
            var place = where.Length == 0 ? reader : $"{where}, {reader}";
            var index = columns.Find(column.Name);
            if (index < 0) problems.Add(columns.Unknown(column.Name, place).Problem);
            else if (columns.Fields[index].Type != column.Type)
            {
                problems.Add(new Problem(
                    DiagnosticCodes.WrongColumnType,
                    $"Column '{column.Name}' is of type {columns.Fields[index].Type}",
                    place,
                    column.Type.ToString(),
                    "Take the handle from the schema of the data that is read, or read the column with the other type."));
            }
        }
    }

    /// <summary>The error that a problem is, when nobody collects problems.</summary>
    public static MlopsException ErrorOf(Problem problem) => problem.Code == TransformDiagnostics.UnprotectedColumn
        ? new ModelException(problem)
        : new SchemaException(problem);

    /// <summary>Some columns, without the rules of the schema, but with the mark of sensitive ones.</summary>
    public static DataSchema Bare(IEnumerable<string> names, DataSchema schema) =>
        new(names.Distinct(StringComparer.Ordinal).Select(n => new Field(n, schema[n].Type, schema[n].IsNullable)
            { IsSensitive = schema[n].IsSensitive }));

    /// <summary>The input columns, then the others of the label.</summary>
    public static DataSchema TrainingOf(DataSchema input, Expression? label, DataSchema schema)
    {
        var all = Bare(input.Names.Concat(Read(label).Select(c => c.Name)), schema);
        return all.Count == input.Count ? input : all;
    }

    private static IReadOnlyList<IColumn> Read(Expression? label) => label is null ? [] : ExpressionPlan.ColumnsOf(label);
}
