using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mlops.Pipelines;

/// <summary>Steps of your own, from functions with a version that you declare.</summary>
public static class UserStepVerbs
{
    /// <summary>The file of a value that was written as JSON.</summary>
    public const string ValueFile = "value.json";

    /// <summary>Computes a value from the value of a step and keeps it as JSON.</summary>
    /// <typeparam name="TIn">The type of the input.</typeparam>
    /// <typeparam name="TOut">The type of the result.</typeparam>
    /// <param name="step">The input.</param>
    /// <param name="name">The name of the new step.</param>
    /// <param name="version">The version of the function: change it when the same input gives another result.</param>
    /// <param name="map">The function; deterministic.</param>
    /// <param name="format">How the result is written and read, from a <c>JsonSerializerContext</c>.</param>
    /// <param name="parameters">Everything else that changes the result; null for nothing.</param>
    public static Step<TOut> Map<TIn, TOut>(
        this Step<TIn> step,
        string name,
        string version,
        Func<TIn, StepContext, CancellationToken, ValueTask<TOut>> map,
        JsonTypeInfo<TOut> format,
        StepParameters? parameters = null)
        where TIn : notnull
        where TOut : notnull
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(format);
        return step.Produce(
            name,
            version,
            $"user.{typeof(TOut).Name.Replace('`', '-')}",
            async (value, context, writer, cancellationToken) =>
            {
                var result = await map(value, context, cancellationToken);
                writer.Write(ValueFile, json => JsonSerializer.Serialize(json, result, format));
            },
            reader => reader.Read(ValueFile, json => json.Deserialize(format) ?? throw new JsonException("the value is null")),
            parameters);
    }

    /// <summary>Computes an artifact from the value of a step and writes its files by hand.</summary>
    /// <typeparam name="TIn">The type of the input.</typeparam>
    /// <typeparam name="TOut">The type that the artifact is loaded as.</typeparam>
    /// <param name="step">The input.</param>
    /// <param name="name">The name of the new step.</param>
    /// <param name="version">The version of the function: change it when the same input gives another artifact.</param>
    /// <param name="kind">The kind of artifact, for example <c>acme.report</c>.</param>
    /// <param name="produce">Writes the files; deterministic.</param>
    /// <param name="load">Reads them as a value.</param>
    /// <param name="parameters">Everything else that changes the result; null for nothing.</param>
    public static Step<TOut> Produce<TIn, TOut>(
        this Step<TIn> step,
        string name,
        string version,
        string kind,
        Func<TIn, StepContext, IArtifactWriter, CancellationToken, Task> produce,
        Func<IArtifactReader, TOut> load,
        StepParameters? parameters = null)
        where TIn : notnull
        where TOut : notnull
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(produce);
        ArgumentNullException.ThrowIfNull(load);
        return step.Builder.Add(new StepDefinition<TOut>
        {
            Name = name,
            Version = version,
            Kind = kind,
            Parameters = parameters ?? StepParameters.None,
            Inputs = [step],
            ProduceAsync = (context, writer, cancellationToken) => produce(context.Get(step), context, writer, cancellationToken),
            LoadAsync = (_, reader, _) => ValueTask.FromResult(load(reader)),
        });
    }

    /// <summary>Tries the step again when it throws something that may pass. It changes no result and no cache key.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="step">The step, of a <see cref="PipelineBuilder"/>.</param>
    /// <param name="policy">How often.</param>
    /// <returns>The same step.</returns>
    /// <exception cref="PipelineException">The pipeline is defined already.</exception>
    public static Step<T> WithRetry<T>(this Step<T> step, RetryPolicy policy)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(policy);
        if (step.Builder is not PipelineBuilder builder)
            throw new ArgumentException("The step was not added by Pipeline.Define.", nameof(step));
        builder.SetRetry(step, policy);
        return step;
    }
}
