using System.Globalization;
using Mlops.Data;

namespace Mlops.Cli;

/// <summary>Computes the rows of a day again, in batches and one by one, and compares them with what was recorded then.</summary>
internal sealed class RecordedDay
{
    private readonly ParitySubject subject;
    private readonly Dataset<Row> data;
    private readonly RecordedColumns columns;

    private RecordedDay(ParitySubject subject, Dataset<Row> data, RecordedColumns columns) =>
        (this.subject, this.data, this.columns) = (subject, data, columns);

    public static async Task<RecordedDay> OpenAsync(
        ParitySubject subject, string path, string score, string features, InputRequest request, CancellationToken cancellationToken)
    {
        var recorded = new[] { new Field(score, ColumnType.Float64), new Field(features, ColumnType.List(ColumnType.Float32)) };
        var declared = new DataSchema(subject.Transform.InputSchema.Fields.UnionBy(recorded, f => f.Name));
        var data = await InputFile.OpenAsync(
            [path], InputFormats.CanDeclare(path, request) ? request with { Schema = declared } : request, cancellationToken);
        var there = await data.Source.GetSchemaAsync(cancellationToken);
        foreach (var field in subject.Transform.InputSchema.Fields)
        {
            if (there.Find(field.Name) < 0) throw there.Unknown(field.Name, path);
            if (there[field.Name].Type != field.Type) throw WrongType(path, there[field.Name], field.Type.ToString());
        }
        var columns = new RecordedColumns(
            subject.Scorer is not null ? Found(there, score, path, "float64 or float32", t => t == ColumnType.Float64 || t == ColumnType.Float32) : null,
            Found(there, features, path, "a list or vector of float32", t => t.Kind is ColumnKind.List or ColumnKind.Vector && t.Item == ColumnType.Float32));
        if (columns is { Score: null, Features: null }) throw NothingRecorded(path, score, features, subject.Scorer is not null);
        string[] read = [.. subject.Transform.InputSchema.Names, .. new[] { columns.Score, columns.Features }.OfType<string>()];
        return new RecordedDay(subject, data with { Schema = new DataSchema(read.Distinct(StringComparer.Ordinal).Select(n => there[n])) }, columns);
    }

    public async Task<DayReport> ReplayAsync(CancellationToken cancellationToken)
    {
        var (rows, compared) = (0L, 0L);
        var (features, scores) = (new FeatureBatch(subject.Transform.Layout), Array.Empty<double>());
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = data.Schema }, cancellationToken))
        {
            using var owned = batch;
            using var input = batch.Select(subject.Transform.InputSchema);
            if (scores.Length < batch.RowCount) scores = new double[batch.RowCount];
            rows += batch.RowCount;
            // A row that the transform refuses was refused on the day too, unless something was recorded for it.
            if (TryCompute(input, features, scores) is null)
            {
                for (var row = 0; row < batch.RowCount; row++)
                    if (columns.FirstDifference(batch, row, features, row, scores[row]) is { } found) return Differs(batch, row, "in a batch", found);
            }
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (!columns.AreThere(batch, row)) continue;
                using var single = input.Slice(row, 1);
                var found = TryCompute(single, features, scores) is { } refusal
                    ? $"the row is refused: {refusal}"
                    : columns.FirstDifference(batch, row, features, 0, scores[0]);
                if (found is not null) return Differs(batch, row, "alone", found);
                compared++;
            }
        }
        return new DayReport(rows, compared, null);

        DayReport Differs(DataBatch batch, int row, string way, string found) => new(rows, compared, string.Create(
            CultureInfo.InvariantCulture, $"{batch.Source}, row {batch.RowNumber(row)}, computed {way}: {found}"));
    }

    private string? TryCompute(DataBatch input, FeatureBatch features, double[] scores)
    {
        try
        {
            subject.Transform.Transform(input, features);
            subject.Scorer?.Score(features, scores.AsSpan(0, input.RowCount));
            return null;
        }
        catch (ModelException e)
        {
            return e.Problem.Found;
        }
    }

    private static string? Found(DataSchema there, string name, string path, string expected, Func<ColumnType, bool> fits)
    {
        if (there.Find(name) < 0) return null;
        return fits(there[name].Type) ? name : throw WrongType(path, there[name], expected);
    }

    private static SchemaException WrongType(string path, Field found, string expected) => new(new Problem(
        DiagnosticCodes.WrongColumnType, $"Column '{found.Name}' is of type {found.Type}", path, expected,
        "Record the rows with the types that the model reads."));

    private static DataException NothingRecorded(string path, string score, string features, bool hasModel) => new(new Problem(
        CliDiagnostics.NothingRecorded, "The file records neither scores nor features to compare with", path,
        hasModel ? $"a column '{score}' of scores or a column '{features}' of features" : $"a column '{features}' of features: there is no model to score with",
        "Name the columns with --score and --features."));
}
