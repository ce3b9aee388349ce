using System.Xml.Linq;
using Mlops.Architecture.Tests.Layers;

namespace Mlops.Architecture.Tests.Documentation;

/// <summary>The compiler demands a comment on every public member; these demand that it says something.</summary>
public sealed class XmlDocumentationTests
{
    [Fact]
    public void Interfaces_ThatArePublic_StateTheirThreadSafety()
    {
        var silent = from type in ProductAssemblies.PublicTypes
                     where type.IsInterface
                     let text = Documentation(type.Assembly.GetName().Name!).GetValueOrDefault("T:" + type.FullName)?.Value ?? ""
                     where !text.Contains("thread-safe", StringComparison.OrdinalIgnoreCase)
                         && !text.Contains("thread safe", StringComparison.OrdinalIgnoreCase)
                         && !text.Contains("generated", StringComparison.OrdinalIgnoreCase)
                         && !text.Contains("receives predictions", StringComparison.OrdinalIgnoreCase)
                         && !text.Contains("concurrent", StringComparison.OrdinalIgnoreCase)
                     select type.FullName;
        Assert.Empty(silent);
    }

    [Fact]
    public void Summaries_OfPublicMembers_SayMoreThanTheName()
    {
        var empty = from assembly in ProductAssemblies.All
                    from member in Documentation(assembly.GetName().Name!)
                    let summary = member.Value.Element("summary")?.Value.Trim() ?? ""
                    let name = member.Key[2..].Split('(')[0].Split('.')[^1].TrimStart('#')
                    where member.Value.Element("inheritdoc") is null && member.Value.Element("summary") is not null
                    where summary.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.').Equals(name, StringComparison.OrdinalIgnoreCase)
                    select member.Key;
        Assert.Empty(empty);
    }

    private static Dictionary<string, XElement> Documentation(string assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
            .Descendants("member")
            .GroupBy(m => m.Attribute("name")!.Value)
            .ToDictionary(g => g.Key, g => g.First());
}
