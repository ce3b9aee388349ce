using System.Text.Json;
using Mlops.Transform;

namespace Mlops.Testing;

/// <summary>Checks an operation of your own, a <see cref="CustomOperation"/>, against the contract.</summary>
public static class CustomOperationConformance
{
    private static readonly Rules Rules = new(nameof(CustomOperation));

    /// <summary>Checks every rule; the first one that is broken throws.</summary>
    /// <param name="operation">The operation, with options that are not the default.</param>
    /// <param name="rows">Some rows, at least four: the columns are its inputs, in order. With missing values, if there may be some.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static void Check(CustomOperation operation, DataBatch rows) => Check(operation, rows, []);

    /// <summary>Checks every rule of an operation that reads the label; the first one that is broken throws.</summary>
    /// <param name="operation">The operation, with options that are not the default.</param>
    /// <param name="rows">As above.</param>
    /// <param name="labels">One label per row, such as 0 and 1; both kinds.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static void Check(CustomOperation operation, DataBatch rows, ReadOnlySpan<double> labels)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(rows);
        var wanted = operation.ReadsLabel ? rows.RowCount : 0;
        Rules.Require(
            labels.Length == wanted, operation.ReadsLabel ? "an operation that reads the label is checked with one per row"
                : "an operation that does not say that it reads the label is given none", $"{labels.Length}");
        Rules.Require(rows.RowCount >= 4, "it is checked with at least four rows", $"{rows.RowCount}");
        Rules.Require(operation.Width >= 1, "it makes at least one number of a row", $"{operation.Width}");
        Rules.Require(
            operation.Labels.Count == 0 || operation.Labels.Count == operation.Width,
            "there are no labels, or one for each number",
            $"{operation.Labels.Count}");
        operation.CheckInputs([.. rows.Schema.Fields.Select(f => rows.Schema.Handle(f.Name))]);
        var again = CheckOptions(operation);
        Rules.Require(again.ReadsLabel == operation.ReadsLabel, "an operation that was created from its options reads the label if the first one does", $"{again.ReadsLabel}");
        var training = new TrainingRows(rows, labels.ToArray());
        var function = operation.CreateLearner() is null ? Bind(operation, "{}") : CustomLearnerRules.Check(operation, training);
        CustomFunctionRules.Check(operation, again, function, rows);
        if (operation.ReadsLabel) CustomLabelRules.Check(operation, training);
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static CustomFunction Bind(CustomOperation operation, string state)
    {
        using var json = JsonDocument.Parse(state);
        return operation.Bind(json.RootElement);
    }

    private static CustomOperation CheckOptions(CustomOperation operation)
    {
        var options = Json(operation.WriteOptions);
        Rules.Require(options == Json(operation.WriteOptions), "writing the options twice gives the same JSON", $"{Json(operation.WriteOptions)}");
        var again = Create(operation, options);
        Rules.Require(again.Component.Id == operation.Component.Id, "the component creates operations of its identifier", $"'{again.Component.Id}'");
        Rules.Require(
            Json(again.WriteOptions) == options,
            "an operation that was created from its options writes them again",
            $"{Json(again.WriteOptions)} of {options}");
        if (options != "{}") RequireRefused(() => Create(operation, "{}"), "options that are not there are refused");
        return again;
    }

    private static CustomOperation Create(CustomOperation operation, string options)
    {
        using var json = JsonDocument.Parse(options);
        return operation.Component.Create(json.RootElement, operation.Component.Version);
    }

    /// <summary>By one of the exceptions that loading turns into a typed error.</summary>
    internal static void RequireRefused(Action action, string rule)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException
            or InvalidDataException or EndOfStreamException)
        {
            return;
        }
        catch (Exception e)
        {
            throw new ConformanceException(nameof(CustomOperation), rule, $"{e.GetType().Name}: {e.Message}");
        }

        throw new ConformanceException(nameof(CustomOperation), rule, "no exception");
    }
}
