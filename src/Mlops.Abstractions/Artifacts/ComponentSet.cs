namespace Mlops;

/// <summary>The components that a host can load. Immutable and thread-safe.</summary>
public sealed class ComponentSet
{
    private readonly Dictionary<string, IArtifactComponent> byType;

    /// <summary>Creates a set; a later component replaces an earlier one of the same type.</summary>
    /// <param name="components">The components.</param>
    public ComponentSet(params IEnumerable<IArtifactComponent> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        byType = new(StringComparer.Ordinal);
        foreach (var component in components) byType[component.Type] = component;
    }

    /// <summary>The components, in ordinal order of their type.</summary>
    public IEnumerable<IArtifactComponent> All => byType.Values.OrderBy(c => c.Type, StringComparer.Ordinal);

    /// <summary>This set and more components.</summary>
    /// <param name="more">The components to add.</param>
    public ComponentSet With(params IEnumerable<IArtifactComponent> more) => new(byType.Values.Concat(more));

    /// <summary>Finds the component that loads a type.</summary>
    /// <typeparam name="T">The kind of component.</typeparam>
    /// <param name="type">The type that the part states.</param>
    /// <exception cref="ArtifactException">The set has no such component.</exception>
    public T Find<T>(string type) where T : class, IArtifactComponent
    {
        var known = byType.GetValueOrDefault(type);
        if ((known is IComposedComponent composed ? composed.Within(this) : known) is T found) return found;
        throw new ArtifactException(new Problem(
            DiagnosticCodes.UnknownComponent,
            $"No component loads a part of type '{type}'",
            Expected: byType.Count == 0 ? "a set with at least one component" : "one of " + string.Join(", ", All.Select(c => c.Type)),
            Remedy: $"{NearestNames.Suggest(type, byType.Keys)} Reference the package that provides it and add its component."));
    }
}
