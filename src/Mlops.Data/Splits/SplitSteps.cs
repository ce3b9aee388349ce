namespace Mlops.Data;

/// <summary>The steps that split the rows of a pipeline. Each side is stored as a data set of its own.</summary>
public static class SplitSteps
{
    /// <summary>By the hash of a key: see <see cref="DatasetSplits"/>.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="byKey">The column that identifies what belongs together.</param>
    /// <param name="holdout">The share of keys to hold out, above 0 and below 1.</param>
    /// <param name="seed">Another seed gives an independent split.</param>
    /// <returns>Two steps, named <c>split-training</c> and <c>split-holdout</c>.</returns>
    public static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) Split<T>(
        this Step<Dataset<T>> data, IColumn byKey, double holdout, ulong seed = 0) => data.Split([byKey], holdout, seed);

    /// <summary>By the hash of several key columns.</summary>
    /// <inheritdoc cref="Split{T}(Step{Dataset{T}}, IColumn, double, ulong)"/>
    public static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) Split<T>(
        this Step<Dataset<T>> data, IReadOnlyList<IColumn> byKey, double holdout, ulong seed = 0) => Add(data, new KeySplit(byKey, holdout, seed));

    /// <summary>By time: rows at or after the cutoff are held out.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="column">The time of a row.</param>
    /// <param name="cutoff">The first time that is held out; an unspecified kind counts as UTC.</param>
    public static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) SplitByTime<T>(
        this Step<Dataset<T>> data, TimeColumn column, DateTime cutoff) => Add(data, new CutoffSplit(column, cutoff));

    /// <summary>By a number that tells the time: rows at or after the cutoff are held out.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="column">The time of a row as a number.</param>
    /// <param name="cutoff">The first number that is held out.</param>
    public static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) SplitByTime<T>(
        this Step<Dataset<T>> data, NumberColumn column, double cutoff) => Add(data, new CutoffSplit(column, cutoff));

    /// <summary>By the hash of the number of a row: for rows without a key.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="holdout">The share of rows to hold out, above 0 and below 1.</param>
    /// <param name="seed">Another seed gives an independent split.</param>
    public static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) SplitByFraction<T>(
        this Step<Dataset<T>> data, double holdout, ulong seed = 0) => Add(data, new FractionSplit(holdout, seed));

    private static (Step<TrainingSet<T>> Training, Step<HoldoutSet<T>> Holdout) Add<T>(Step<Dataset<T>> data, SplitRule rule)
    {
        ArgumentNullException.ThrowIfNull(data);
        return (
            data.Builder.Add(Define(data, rule, "split-training", false, static side => new TrainingSet<T>(side))),
            data.Builder.Add(Define(data, rule, "split-holdout", true, static side => new HoldoutSet<T>(side))));
    }

    private static StepDefinition<TSide> Define<T, TSide>(
        Step<Dataset<T>> data, SplitRule rule, string name, bool heldOut, Func<Dataset<T>, TSide> wrap)
        where TSide : notnull => new()
    {
        Name = name,
        Version = "2",
        Kind = ArtifactKinds.Dataset,
        FormatVersion = DatasetArtifact.FormatVersion,
        Parameters = rule.Parameters,
        Inputs = [data],
        Check = context => Check(context, data, rule, name),
        ProduceAsync = async (context, writer, cancellationToken) =>
        {
            var side = context.Get(data).Side(rule, heldOut);
            var request = new ReadRequest { DegreeOfParallelism = context.DegreeOfParallelism };
            var rows = await DatasetArtifact.WriteAsync(side.Source, writer, request, cancellationToken);
            context.RecordMetric("rows", rows);
            if (rows == 0) StopEmpty(context, heldOut);
        },
        LoadAsync = (context, reader, _) =>
            new ValueTask<TSide>(wrap(new Dataset<T>(DatasetArtifact.Open(reader), context.Get(data).Schema))),
    };

    private static void Check(CheckContext context, Step input, SplitRule rule, string name)
    {
        if (context.FindSchema(input) is not { } schema) return;
        foreach (var column in rule.Columns)
        {
            if (schema.Find(column.Name) < 0) context.Report(schema.Unknown(column.Name, $"step '{name}'").Problem);
            else if (schema[column.Name].Type != column.Type)
                context.Report(new Problem(
                    DiagnosticCodes.WrongColumnType, $"Column '{column.Name}' is of type {schema[column.Name].Type}", $"step '{name}'",
                    column.Type.ToString(), "Take the handle from the columns of the data set."));
        }
        context.SetSchema(schema);
    }

    private static void StopEmpty(StepContext context, bool heldOut)
    {
        var side = heldOut ? "holdout" : "training set";
        context.Report(new Finding(Severity.Error, new Problem(
            DataDiagnostics.EmptySplit, $"The {side} of the split has no rows", $"step '{context.StepName}'", "at least one row on each side",
            "Read more rows, change the share or the cutoff, or choose a key with more distinct values.")));
        context.Stop($"The {side} of the split has no rows.");
    }
}
