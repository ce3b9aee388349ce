using System.Reflection;
using System.Runtime.Loader;

namespace Mlops.Cli.Tests;

public sealed class LazyLoadingTests(RideStore rides)
{
    [Fact]
    public async Task Profile_LoadsNeitherServingNorTrainingNorStores()
    {
        var context = new FreshContext();
        var tool = context.LoadFromAssemblyPath(typeof(MlopsTool).Assembly.Location).GetType("Mlops.Cli.MlopsTool", true)!;
        string[] arguments = ["profile", rides.Day(1)];
        using var output = new StringWriter();
        var run = (Task<int>)tool.GetMethod("InvokeAsync")!.Invoke(null, [arguments, output, output, CancellationToken.None])!;
        Assert.Equal(MlopsTool.Success, await run);
        var loaded = context.Assemblies.Select(a => a.GetName().Name!).Where(n => n.StartsWith("Mlops", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(["Mlops.Abstractions", "Mlops.Cli", "Mlops.Data", "Mlops.Data.Validation"], loaded);
    }

    private sealed class FreshContext() : AssemblyLoadContext("fresh")
    {
        private readonly string folder = Path.GetDirectoryName(typeof(MlopsTool).Assembly.Location)!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
