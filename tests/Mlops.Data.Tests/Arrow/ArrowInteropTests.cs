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
        using var first = AnyBatches.Create(seed, 40);
        using var second = AnyBatches.Create(seed + 100, 17);
        var lines = await PrintAsync(container, first, second);
        Assert.Equal(
            "flag: Bool?|small: Int32?|big: Int64|single: Float32?|double: Float64?|text: Utf8?|coded: Dictionary<Int32, Utf8>?|"
            + "time: Timestamp<MICROSECOND, UTC>?|words: List<Utf8>?|numbers: List<Int32>?|vector: FixedSizeList[3]<Float32>?",
            lines[0]);
        Assert.Equal(ArrowLines.Of(first).Concat(ArrowLines.Of(second)), lines.Skip(1));
    }

    [Theory]
    [InlineData(0, "file")]
    [InlineData(1, "stream")]
    [InlineData(2, "file")]
    public async Task WriteAsync_NestedListsAndBytes_ApacheArrowPrintsTheSameValues(int seed, string container)
    {
        using var first = NestedBatches.Create(seed, 60);
        using var second = NestedBatches.Create(seed + 100, 9);
        var lines = await PrintAsync(container, first, second);
        Assert.Equal(
            "id: Int32|photo: Binary?|blobs: List<Binary>?|grid: List<List<Int32>>?|words: List<List<Utf8>>?|deep: List<List<List<List<Float64>>>>?|"
            + "times: List<List<Timestamp<MICROSECOND, UTC>>>?|flags: List<List<List<Bool>>>?",
            lines[0]);
        Assert.Equal(ArrowLines.Of(first).Concat(ArrowLines.Of(second)), lines.Skip(1));
    }

    /// <summary>What apache-arrow reads in batches that were written here.</summary>
    private async Task<string[]> PrintAsync(string container, params DataBatch[] batches)
    {
        var node = NodeFolder();
        Optional.Require(
            Directory.Exists(Path.Combine(node, "node_modules", "apache-arrow")),
            "tests/node/node_modules is not there: run 'npm ci --ignore-scripts' in tests/node.");
        var path = Path.Combine(folder, "any.arrow");
        var bytes = container == "file"
            ? await ArrowFileTests.WriteAsync(batches[0].Schema, batches)
            : await ArrowStreamTests.WriteAsync(batches[0].Schema, batches);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return (await RunAsync(Path.Combine(node, "print-arrow.mjs"), path)).TrimEnd('\n').Split('\n');
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
