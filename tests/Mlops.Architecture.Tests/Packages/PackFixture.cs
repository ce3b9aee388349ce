using System.Diagnostics;

namespace Mlops.Architecture.Tests.Packages;

/// <summary>Packs every package once, as a release would.</summary>
public sealed class PackFixture : IDisposable
{
    public PackFixture()
    {
        Folder = Directory.CreateTempSubdirectory("mlops-pack-").FullName;
        foreach (var project in Repository.Projects.Where(p => p != "Mlops.Generators")) Pack(project);
    }

    public string Folder { get; }

    public string Package(string project) =>
        Directory.GetFiles(Folder, project + ".*.nupkg").Single(f => char.IsAsciiDigit(Path.GetFileName(f)[project.Length + 1]));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Pack(string project)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        var path = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var artifacts = "-p:ArtifactsPath=" + Path.Combine(Folder, "artifacts");
        string[] arguments = ["pack", path, "-c", "Release", "-o", Folder, "-nodeReuse:false", "-v:quiet", artifacts];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet pack {project} failed:\n{output}");
    }
}
