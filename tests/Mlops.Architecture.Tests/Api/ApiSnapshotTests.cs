using Mlops.Architecture.Tests.Layers;

namespace Mlops.Architecture.Tests.Api;

/// <summary>
/// The public surface of each assembly is a file that a reviewer reads. After a deliberate change, run the tests once with
/// MLOPS_UPDATE_SNAPSHOTS=1 and review the difference.
/// </summary>
public sealed class ApiSnapshotTests
{
    public static TheoryData<string> Assemblies => [.. ProductAssemblies.All.Select(a => a.GetName().Name!).Where(n => n != "Mlops.Cli")];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicSurface_OfEveryAssembly_IsAsReviewed(string assembly)
    {
        var file = Path.Combine(Repository.Root, "tests", "Mlops.Architecture.Tests", "Api", assembly + ".txt");
        var actual = ApiText.Of(ProductAssemblies.Of(assembly));
        if (Environment.GetEnvironmentVariable("MLOPS_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{Repository.Relative(file)} is missing: run with MLOPS_UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
