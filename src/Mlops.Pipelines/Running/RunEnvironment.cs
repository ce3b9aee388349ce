using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Mlops.Pipelines;

/// <summary>Where and with which code a run took place. It is recorded with the run and never part of an artifact.</summary>
internal static class RunEnvironment
{
    public static IReadOnlyDictionary<string, string> Describe(RunOptions options)
    {
        var described = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["os"] = RuntimeInformation.OSDescription,
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
            ["runtime"] = RuntimeInformation.FrameworkDescription,
            ["processors"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
            ["parallelism"] = options.DegreeOfParallelism.ToString(CultureInfo.InvariantCulture),
            ["culture"] = CultureInfo.CurrentCulture.Name,
            ["time-zone"] = options.Time.LocalTimeZone.Id,
            ["machine"] = Environment.MachineName,
        };
        var commit = GitCommit.Find(AppContext.BaseDirectory) ?? GitCommit.Find(Environment.CurrentDirectory);
        if (commit is not null) described["git-commit"] = commit;
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            var name = assembly.GetName();
            if (name.Name is null || !(name.Name == "Mlops" || name.Name.StartsWith("Mlops.", StringComparison.Ordinal))) continue;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            described[$"assembly:{name.Name}"] = version ?? name.Version?.ToString() ?? "";
        }
        return described;
    }
}
