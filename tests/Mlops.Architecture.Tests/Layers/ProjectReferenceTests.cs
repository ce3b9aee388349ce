using System.Xml.Linq;

namespace Mlops.Architecture.Tests.Layers;

/// <summary>The edges of the layer table in docs/decisions/0001-layers-and-steps.md, and no others.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Mlops.Abstractions"] = ["Mlops.Generators"],
        ["Mlops.Generators"] = [],
        ["Mlops.Data"] = ["Mlops.Abstractions"],
        ["Mlops.Metadata"] = ["Mlops.Abstractions"],
        ["Mlops.Data.Validation"] = ["Mlops.Abstractions", "Mlops.Data"],
        ["Mlops.Transform"] = ["Mlops.Abstractions", "Mlops.Data"],
        ["Mlops.Training"] = ["Mlops.Abstractions"],
        ["Mlops.Evaluation"] = ["Mlops.Abstractions"],
        ["Mlops.Pipelines"] = ["Mlops.Abstractions", "Mlops.Metadata"],
        ["Mlops.Serving"] = ["Mlops.Abstractions", "Mlops.Metadata"],
        ["Mlops.Metadata.Sqlite"] = ["Mlops.Metadata"],
        ["Mlops.Serving.AspNetCore"] = ["Mlops.Serving"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Mlops.Abstractions"] = [],
        ["Mlops.Generators"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Common"],
        ["Mlops.Data"] = ["System.Numerics.Tensors"],
        ["Mlops.Metadata"] = [],
        ["Mlops.Metadata.Sqlite"] = ["Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"],
        ["Mlops.Data.Validation"] = [],
        ["Mlops.Transform"] = [],
        ["Mlops.Training"] = [],
        ["Mlops.Evaluation"] = [],
        ["Mlops.Pipelines"] = ["Polly.Core"],
        ["Mlops.Serving"] = [],
        ["Mlops.Serving.AspNetCore"] = [],
        ["Mlops.Testing"] = [],
        ["Mlops.Cli"] = ["System.CommandLine", "Spectre.Console"],
        ["Mlops"] = [],
    };

    public static TheoryData<string> All => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(All))]
    public void ProjectReferences_OfEveryProject_AreInTheLayerTable(string project)
    {
        var actual = References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));
        if (!Projects.TryGetValue(project, out var allowed))
            Assert.True(project is "Mlops" or "Mlops.Cli" or "Mlops.Testing", $"{project} is not in the layer table.");
        else
            Assert.Empty(actual.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void PackageReferences_OfEveryProject_AreInTheLayerTable(string project) =>
        Assert.Empty(References(project, "PackageReference").Except(Packages[project]));

    [Theory]
    [MemberData(nameof(All))]
    public void LoggingPackages_BelowTheHostLayer_AreAbsent(string project) =>
        Assert.DoesNotContain(References(project, "PackageReference"), p => p.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read("src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(e => e.Attribute("Include")!.Value);
}
