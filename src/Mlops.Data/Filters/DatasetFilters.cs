using System.Text.Json;

namespace Mlops.Data;

/// <summary>Keeps the rows for which a condition is true.</summary>
public static class DatasetFilters
{
    /// <summary>
    /// The rows for which a condition is true; one without a value counts as false. Read lazily from the source.
    /// </summary>
    /// <remarks>
    /// Readers of CSV and JSON Lines decode the columns of the condition first, and the others only in the rows that it keeps: so what
    /// cannot be parsed in a row that is left out is no bad row. A row is bad when a column of the condition or its form cannot be
    /// read, for then nobody can tell. The rows that are kept are those of the condition applied afterwards.
    /// </remarks>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="condition">A condition over declared columns, for example <c>c.Fare &gt; 0</c>.</param>
    /// <exception cref="SchemaException">The condition names a column that is not declared, or one of another type.</exception>
    public static Dataset<T> Where<T>(this Dataset<T> data, BooleanExpression condition)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(condition);
        ExpressionPlan.Compile(condition, data.Schema, "filter");
        return data with { Source = new FilteredSource(data.Source, data.Schema, condition) };
    }

    /// <summary>A step that stores the rows for which a condition is true.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="condition">A condition over declared columns.</param>
    /// <param name="name">The name of the step; null for <c>where</c>.</param>
    public static Step<Dataset<T>> Where<T>(this Step<Dataset<T>> data, BooleanExpression condition, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(condition);
        return data.Builder.Add(new StepDefinition<Dataset<T>>
        {
            Name = name ?? "where",
            Version = "3",
            Kind = ArtifactKinds.Dataset,
            FormatVersion = DatasetArtifact.FormatVersion,
            Parameters = StepParameters.None.WithJson("condition", json => Write(json, condition)),
            Inputs = [data],
            Check = context => Check(context, data, condition, name ?? "where"),
            ProduceAsync = async (context, writer, cancellationToken) =>
            {
                // Whether a row that could not be parsed would have been kept cannot be known: it stays for who wants to see all.
                var request = new ReadRequest { DegreeOfParallelism = context.DegreeOfParallelism, BadRows = new BadRowLog() };
                var kept = context.Get(data).Where(condition);
                context.RecordMetric("rows", await DatasetArtifact.WriteAsync(kept.Source, writer, request, cancellationToken));
            },
            LoadAsync = (context, reader, _) =>
                new ValueTask<Dataset<T>>(new Dataset<T>(DatasetArtifact.Open(reader), context.Get(data).Schema)),
        });
    }

    private static void Write(Utf8JsonWriter json, BooleanExpression condition) => ExpressionJson.Write(json, condition);

    private static void Check(CheckContext context, Step input, BooleanExpression condition, string name)
    {
        if (context.FindSchema(input) is not { } schema) return;
        try
        {
            ExpressionPlan.Compile(condition, schema, $"step '{name}'");
        }
        catch (SchemaException e)
        {
            context.Report(e.Problem);
        }
        context.SetSchema(schema);
    }
}
