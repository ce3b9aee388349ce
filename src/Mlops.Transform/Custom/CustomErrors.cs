using System.Globalization;

namespace Mlops.Transform;

// The sentences about operations of the user.
internal static class CustomErrors
{
    public static ArtifactException Unknown(string id, int version, string operation, IEnumerable<CustomOperationComponent> known) => new(new Problem(
        TransformDiagnostics.UnknownCustomOperation,
        string.Create(CultureInfo.InvariantCulture, $"Operation '{operation}' is the custom operation '{id}' of version {version}, which nothing loads"),
        "transform.json",
        known.Any() ? "one of " + string.Join(", ", known.Select(Show)) : "a component for it: there is none for any custom operation",
        "Reference the assembly that provides it with [assembly: ProvidesComponent(...)] and load with MlopsComponents.Referenced, or give its component to new TransformComponent(...)."));

    private static string Show(CustomOperationComponent component) =>
        string.Create(CultureInfo.InvariantCulture, $"'{component.Id}' up to version {component.Version}");
}
