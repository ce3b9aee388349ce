namespace Mlops.Transform;

public static partial class TransformVerbs
{
    /// <summary>Keeps some outputs of a fitted transform, as <see cref="FittedTransform.Only"/>: nothing is fitted again.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The fitted transform.</param>
    /// <param name="outputs">The names of outputs, at least one; the check of the pipeline reports those that the transform does not have.</param>
    /// <returns>The features that are left; a model of them is registered with what is left of the transform.</returns>
    /// <exception cref="ModelException">No output is named.</exception>
    public static Step<Features<T>> Only<T>(this Step<Features<T>> features, params IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(features);
        return features.Builder.Add(SelectStep.Define(features, keeps: true, NamesOf(outputs, nameof(Only))));
    }

    /// <summary>Drops some outputs of a fitted transform, as <see cref="FittedTransform.Without"/>: nothing is fitted again.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The fitted transform.</param>
    /// <param name="outputs">The names of outputs, at least one; the check of the pipeline reports those that the transform does not have.</param>
    /// <returns>The features that are left; a model of them is registered with what is left of the transform.</returns>
    /// <exception cref="ModelException">No output is named.</exception>
    public static Step<Features<T>> Without<T>(this Step<Features<T>> features, params IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(features);
        return features.Builder.Add(SelectStep.Define(features, keeps: false, NamesOf(outputs, nameof(Without))));
    }

    // Their order does not matter, and the cache of steps should know it.
    private static string[] NamesOf(IEnumerable<string> outputs, string verb)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        string[] names = [.. outputs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Length > 0 ? names : throw SelectionErrors.NothingNamed(verb);
    }
}
