using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mlops.Data.Tests;

/// <summary>
/// Our files are opened by the JavaScript implementation of Apache Arrow: <c>npm ci --ignore-scripts</c> in tests/node installs it.
/// </summary>
public sealed class ArrowInteropTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-interop").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData(0, "file")]
    [InlineData(1, "file")]
    [InlineData(2, "file")]
    [InlineData(0, "stream")]
    [InlineData(1, "stream")]
    public async Task WriteAsync_EveryKind_ApacheArrowPrintsTheSameValues(int seed, string container)
    {
        var node = NodeFolder();
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(node, "node_modules", "apache-arrow")),
            "tests/node/node_modules is not there: run 'npm ci --ignore-scripts' in tests/node.");
        using var first = AnyBatches.Create(seed, 40);
        using var second = AnyBatches.Create(seed + 100, 17);
        var path = Path.Combine(folder, "any.arrow");
        var bytes = container == "file"
            ? await ArrowFileTests.WriteAsync(AnyBatches.Schema, first, second)
            : await ArrowStreamTests.WriteAsync(AnyBatches.Schema, first, second);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var lines = (await RunAsync(Path.Combine(node, "print-arrow.mjs"), path)).TrimEnd('\n').Split('\n');
        Assert.Equal(
            "flag: Bool?|small: Int32?|big: Int64|single: Float32?|double: Float64?|text: Utf8?|coded: Dictionary<Int32, Utf8>?|"
            + "time: Timestamp<MICROSECOND, UTC>?|words: List<Utf8>?|numbers: List<Int32>?|vector: FixedSizeList[3]<Float32>?",
            lines[0]);
        Assert.Equal(ArrowLines.Of(first).Concat(ArrowLines.Of(second)), lines.Skip(1));
    }

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    private static string NodeFolder([CallerFilePath] string here = "")
    {
        // Deterministic builds replace source paths: then look upwards from the binary.
        if (File.Exists(here)) return Path.GetFullPath(Path.Combine(here, "..", "..", "..", "node"));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "node"))) return Path.Combine(folder.FullName, "tests", "node");
        return "tests/node";
    }
}
