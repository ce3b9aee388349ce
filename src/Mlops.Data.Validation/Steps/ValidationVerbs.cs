namespace Mlops.Data.Validation;

/// <summary>The verb that validates data in a pipeline.</summary>
public static class ValidationVerbs
{
    /// <summary>
    /// Adds the steps <c>statistics</c>, <c>schema</c> and <c>validate</c>. Errors stop what reads the result; drift marks the
    /// run as <see cref="RunMarks.Retrain"/>.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="configure">Changes the default options; null to keep them.</param>
    /// <returns>The same rows, readable only after the validation has finished without stopping the run.</returns>
    public static Step<Dataset<T>> Validate<T>(
        this Step<Dataset<T>> data, Func<ValidationOptions, ValidationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var options = configure is null ? ValidationOptions.Default : configure(ValidationOptions.Default);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var statistics = data.Builder.Add(StatisticsStep.Define(data, options));
        var schema = SchemaStep.Add(data, statistics, options);
        var validate = data.Builder.Add(ValidateStep.Define(data, statistics, schema, options));
        return data.GuardedBy(validate);
    }
}
