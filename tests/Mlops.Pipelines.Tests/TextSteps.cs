using System.Text;
using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

/// <summary>Small steps whose value is the text that they wrote.</summary>
internal static class TextSteps
{
    public const string File = "text.txt";

    public static StepDefinition<string> Definition(
        string name, Func<StepContext, string> compute, params Step[] inputs) => new()
        {
            Name = name,
            Version = "1",
            Kind = "test.text",
            Inputs = inputs,
            ProduceAsync = async (context, writer, cancellationToken) =>
            {
                var text = compute(context);
                await using var stream = writer.Create(File);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            },
            LoadAsync = (_, reader, _) => ValueTask.FromResult(Read(reader)),
        };

    public static Step<string> Text(this IPipelineBuilder builder, string name, Func<StepContext, string> compute, params Step[] inputs) =>
        builder.Add(Definition(name, compute, inputs));

    public static Step<string> Constant(this IPipelineBuilder builder, string name, string text) =>
        builder.Add(Definition(name, _ => text) with { Parameters = StepParameters.None.With("text", text) });

    public static Step<string> Append(this Step<string> step, string name, string more) =>
        step.Builder.Add(Definition(name, context => context.Get(step) + more, step) with { Parameters = StepParameters.None.With("more", more) });

    public static Step<string> Append(this Step<string> step, string name, string more, string bundlePart, IArtifactComponent component) =>
        step.Builder.Add(Definition(name, context => context.Get(step) + more, step) with { BundlePart = bundlePart, Components = [component] });

    public static string Read(IArtifactReader reader)
    {
        using var text = new StreamReader(reader.OpenRead(File), Encoding.UTF8);
        return text.ReadToEnd();
    }

    public static StepStatus StatusOf(this RunResult run, string step) => run.Steps.Single(s => s.Step == step).Status;

    public static async Task<string> StatusesAsync(this Task<RunResult> run) =>
        string.Join(" ", (await run).Steps.Select(s => $"{s.Step}:{s.Status}"));
}
