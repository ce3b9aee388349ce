using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mlops.Architecture.Tests.Layers;

public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void AsyncMembers_OfPublicTypes_EndInACancellationToken()
    {
        var without = ProductAssemblies.PublicTypes
            .SelectMany(t => t.GetMethods(Declared))
            .Where(m => IsAsync(m.ReturnType) && !m.IsSpecialName && m.Name is not ("DisposeAsync" or "Invoke"))
            .Where(m => !ImplementsForeignInterface(m))
            .Where(m => m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(m => $"{m.DeclaringType}.{m.Name}");
        Assert.Empty(without);
    }

    [Fact]
    public void AsyncVoid_InAnyType_IsAbsent()
    {
        var found = ProductAssemblies.All
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(Declared | BindingFlags.NonPublic))
            .Where(m => m.ReturnType == typeof(void) && m.IsDefined(typeof(AsyncStateMachineAttribute), false))
            .Select(m => $"{m.DeclaringType}.{m.Name}");
        Assert.Empty(found);
    }

    [Fact]
    public void Options_OfPublicTypes_HaveOnlyInitSetters()
    {
        var mutable = ProductAssemblies.PublicTypes
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties(Declared))
            .Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType}.{p.Name}");
        Assert.Empty(mutable);
    }

    [Fact]
    public void PublicFields_ThatAreNotConstant_AreAbsent()
    {
        var found = ProductAssemblies.PublicTypes
            .Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(Declared))
            .Where(f => !f.IsLiteral && !f.IsSpecialName)
            .Select(f => $"{f.DeclaringType}.{f.Name}");
        Assert.Empty(found);
    }

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static bool ImplementsForeignInterface(MethodInfo method) =>
        method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces()
            .Where(i => i.Assembly.GetName().Name is { } name && !name.StartsWith("Mlops", StringComparison.Ordinal))
            .Select(type.GetInterfaceMap)
            .Any(map => map.TargetMethods.Contains(method));
}
