using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Mlops.Transform.Tests;

/// <summary>A processor with other vector instructions, or with none, learns the same constants and computes the same bits.</summary>
public sealed class VectorWidthTests
{
    private const string Expected = "MLOPS_TEST_EXPECTED_DIGEST";
    private const string Width = "MLOPS_TEST_VECTOR_BITS";

    [Theory]
    [InlineData(256, "DOTNET_EnableAVX512F", "DOTNET_EnableAVX512")]
    [InlineData(128, "DOTNET_EnableAVX2", "DOTNET_EnableAVX")]
    [InlineData(0, "DOTNET_EnableHWIntrinsic", "DOTNET_EnableHWIntrinsic")]
    public async Task FitAndApply_InAProcessWithNarrowerVectors_GiveTheSameBits(int bits, string name, string other)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(VectorWidthTests).Assembly.Location, "-method",
            $"{typeof(VectorWidthTests).FullName}.{nameof(Child_WithVectorsOfAWidth_FindsTheExpectedBits)}"]) start.ArgumentList.Add(argument);
        foreach (var off in (string[])[name, other]) start.Environment[off] = "0";
        start.Environment[Width] = FormattableString.Invariant($"{bits}");
        start.Environment[Expected] = (await DigestAsync()).ToString();
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output);
    }

    /// <summary>What the child runs; in the parent only that the digest is the same twice.</summary>
    [Fact]
    public async Task Child_WithVectorsOfAWidth_FindsTheExpectedBits()
    {
        if (Environment.GetEnvironmentVariable(Width) is { Length: > 0 } width)
        {
            var most = int.Parse(width);
            Assert.False(Vector512.IsHardwareAccelerated && most < 512);
            Assert.False(Vector256.IsHardwareAccelerated && most < 256);
            Assert.False(Vector128.IsHardwareAccelerated && most < 128);
        }

        var expected = Environment.GetEnvironmentVariable(Expected) ?? (await DigestAsync()).ToString();
        Assert.Equal(expected, (await DigestAsync()).ToString());
    }

    [Fact]
    public async Task Apply_BatchRowAndRecord_GiveTheSameBits()
    {
        using var batch = RandomTable.Create(72, 1000);
        var transform = await RandomTable.FitAsync(batch);
        var expected = EveryWay.Text(EveryWay.InABatch(transform, batch));
        Assert.Equal(expected, EveryWay.Text(EveryWay.RowByRow(transform, batch)));
        Assert.Equal(expected, EveryWay.Text(EveryWay.AsRecords<RandomRow>(transform, batch)));
        Assert.Equal(expected, EveryWay.Text(EveryWay.Bound(transform, batch)));
    }

    /// <summary>The digest of the fitted artifact and of the features of rows that it has not seen, computed in every way.</summary>
    private static async Task<Digest> DigestAsync()
    {
        using var train = RandomTable.Create(70, 3000);
        using var test = RandomTable.Create(71, 1000);
        var transform = await RandomTable.FitAsync(train);
        var text = new StringBuilder(MemoryArtifact.Of(transform).Text);
        text.Append(EveryWay.Text(EveryWay.InABatch(transform, test)));
        text.Append(EveryWay.Text(EveryWay.RowByRow(transform, test)));
        text.Append(EveryWay.Text(EveryWay.AsRecords<RandomRow>(transform, test)));
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
