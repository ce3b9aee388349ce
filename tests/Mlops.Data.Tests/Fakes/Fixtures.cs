using System.Runtime.CompilerServices;

namespace Mlops.Data.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Fixtures
{
    public static string PathOf(params string[] names) => Path.Combine([Root(), "tests", "fixtures", .. names]);

    public static string Root([CallerFilePath] string here = "")
    {
        // Deterministic builds replace source paths: then look upwards from the binary.
        var start = File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Mlops.Sdk.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"The root of the repository is not above {start}.");
    }
}
