namespace Mlops.Transform;

public static partial class TransformVerbs
{
    /// <summary>Keeps some outputs of a fitted transform, as <see cref="FittedTransform.Only"/>: nothing is fitted again.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The fitted transform.</param>
    /// <param name="outputs">The names of outputs; one that the transform does not have fails the step.</param>
    /// <returns>The features that are left; a model of them is registered with what is left of the transform.</returns>
    public static Step<Features<T>> Only<T>(this Step<Features<T>> features, params IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(features);
        var names = NamesOf(outputs);
        return features.Builder.Add(SelectStep.Define(features, "only", names, transform => transform.Only(names)));
    }

    /// <summary>Drops some outputs of a fitted transform, as <see cref="FittedTransform.Without"/>: nothing is fitted again.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The fitted transform.</param>
    /// <param name="outputs">The names of outputs; one that the transform does not have fails the step.</param>
    /// <returns>The features that are left; a model of them is registered with what is left of the transform.</returns>
    public static Step<Features<T>> Without<T>(this Step<Features<T>> features, params IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(features);
        var names = NamesOf(outputs);
        return features.Builder.Add(SelectStep.Define(features, "without", names, transform => transform.Without(names)));
    }

    // Their order does not matter, and the cache of steps should know it.
    private static string[] NamesOf(IEnumerable<string> outputs) => [.. outputs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
