namespace Mlops;

/// <summary>
/// Says that an assembly provides a component. The generator lists the components of all referenced assemblies in
/// <c>MlopsComponents.Referenced</c> of the host, at compile time.
/// </summary>
/// <param name="component">
/// A public type with a public parameterless constructor that implements <see cref="IArtifactComponent"/>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ProvidesComponentAttribute(Type component) : Attribute
{
    /// <summary>The type of the component.</summary>
    public Type Component { get; } = component;
}
