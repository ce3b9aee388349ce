using System.Reflection;

namespace Mlops.Architecture.Tests.Layers;

/// <summary>The assemblies of the packages, loaded for reflection in tests only.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Repository.Projects
            .Where(p => p is not ("Mlops" or "Mlops.Generators"))
            .Select(Assembly.Load),
    ];

    public static Assembly Of(string name) => All.Single(a => a.GetName().Name == name);

    public static IEnumerable<Type> PublicTypes => All.SelectMany(a => a.GetExportedTypes());
}
