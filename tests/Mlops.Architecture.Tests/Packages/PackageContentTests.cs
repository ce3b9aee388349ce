using System.IO.Compression;
using System.Xml.Linq;

namespace Mlops.Architecture.Tests.Packages;

public sealed class PackageContentTests(PackFixture packed) : IClassFixture<PackFixture>
{
    public static TheoryData<string> Projects => [.. Repository.Projects.Where(p => p != "Mlops.Generators")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_OfEveryProject_HoldsOnlyWhatBelongsThere(string project)
    {
        using var zip = ZipFile.OpenRead(packed.Package(project));
        var files = zip.Entries.Select(e => e.FullName).Where(f => !IsPackaging(f)).ToList();
        if (project == "Mlops.Cli")
        {
            Assert.Contains("tools/net10.0/any/Mlops.Cli.dll", files);
            Assert.Contains("README.md", files);
            return;
        }
        string[] expected = project switch
        {
            "Mlops" => ["buildTransitive/Mlops.props"],
            "Mlops.Abstractions" => ["analyzers/dotnet/cs/Mlops.Generators.dll", "buildTransitive/Mlops.Abstractions.props", .. Library(project)],
            _ => Library(project),
        };
        Assert.Equal(((string[])["README.md", "icon.png", .. expected]).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Manifest_OfEveryPackage_NamesLicenceReadMeIconAndPurpose(string project)
    {
        var metadata = Manifest(project).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        string Value(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEqual("Package Description", Value("description"));
        Assert.True(Value("description").Length > 30);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Dependencies_OfEveryPackage_AreThoseOfItsProject(string project)
    {
        if (project == "Mlops.Cli") return;
        var actual = Manifest(project).Descendants()
            .Where(e => e.Name.LocalName == "dependency")
            .Select(e => e.Attribute("id")!.Value)
            .Distinct();
        var declared = XDocument.Parse(Repository.Read("src", project, project + ".csproj")).Descendants()
            .Where(e => e.Attribute("PrivateAssets")?.Value != "all")
            .Select(DependencyOf)
            .OfType<string>();
        Assert.Equal(declared.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Symbols_OfEveryLibrary_ArePacked(string project) =>
        Assert.Equal(project != "Mlops", File.Exists(Path.ChangeExtension(packed.Package(project), ".snupkg")));

    private static string? DependencyOf(XElement element) => element.Name.LocalName switch
    {
        "ProjectReference" => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')),
        "PackageReference" => element.Attribute("Include")!.Value,
        _ => null,
    };

    private XDocument Manifest(string project)
    {
        using var zip = ZipFile.OpenRead(packed.Package(project));
        using var stream = zip.GetEntry(project + ".nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static string[] Library(string project) => [$"lib/net10.0/{project}.dll", $"lib/net10.0/{project}.xml"];

    private static bool IsPackaging(string file) =>
        file.StartsWith("_rels/", StringComparison.Ordinal) || file.StartsWith("package/", StringComparison.Ordinal)
        || file.EndsWith(".nuspec", StringComparison.Ordinal) || file == "[Content_Types].xml";
}
