using System.Text.RegularExpressions;

namespace Mlops.Architecture.Tests.Sources;

/// <summary>A reader finds a public type by the name of its file; the arity of a generic twin is spelled <c>OfT</c>.</summary>
public sealed partial class OneTypePerFileTests
{
    // Where the name of the file says more than that of one type, with its reason.
    private static readonly HashSet<string> Exceptions = [];

    [Fact]
    public void SourceFiles_WithPublicTypes_HaveOneAndItsName()
    {
        var wrong = from file in Repository.Files("src", "*.cs")
                    let relative = Repository.Relative(file)
                    where !Exceptions.Contains(relative)
                    let types = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct().ToList()
                    // A part of a type says which after a point: Type.Part.cs.
                    let name = Path.GetFileName(file).Split('.')[0]
                    let plain = name.EndsWith("OfT", StringComparison.Ordinal) ? name[..^3] : name
                    where types.Count > 1 || (types.Count == 1 && types[0] != plain)
                    select $"{relative}: {string.Join(", ", types)}";
        Assert.Empty(wrong);
    }

    // Top-level declarations stand at the margin: namespaces are file-scoped.
    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|interface|enum|record(?: struct| class)?|delegate \S+) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
