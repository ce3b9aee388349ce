using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The code of a page of <c>docs/how-to</c>, and that of the files beside a test which is compiled and run. Other test projects link this file.</summary>
internal static class HowToPage
{
    /// <summary>A block of C# of a page, from 0 on.</summary>
    public static string Block(string page, int block) =>
        Page("how-to/" + page).Split("```csharp\n")[block + 1].Split("```")[0];

    /// <summary>The text of a page below <c>docs</c>.</summary>
    public static string Page(string path) => Text(Path.Combine(Here(), "..", "..", "..", "docs", path));

    /// <summary>The lines of a region of a file in the folder of the caller, without their common margin.</summary>
    public static string Region(string file, string region, [CallerFilePath] string caller = "")
    {
        var lines = Text(Path.Combine(Path.GetDirectoryName(caller)!, file)).Split($"#region {region}\n")[1].Split("#endregion")[0].TrimEnd(' ').Split('\n');
        var margin = lines[0].Length - lines[0].TrimStart(' ').Length;
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[margin..]));
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
