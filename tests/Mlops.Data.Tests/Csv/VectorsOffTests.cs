using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;

namespace Mlops.Data.Tests;

/// <summary>A machine without vector instructions reads the same bits.</summary>
public sealed class VectorsOffTests
{
    private const string Expected = "MLOPS_TEST_EXPECTED_DIGEST";

    private static readonly DataSchema Schema = CsvText.Schema(
        ("flag", ColumnType.Boolean), ("small", ColumnType.Int32), ("big", ColumnType.Int64), ("single", ColumnType.Float32),
        ("double", ColumnType.Float64), ("text", ColumnType.String), ("time", ColumnType.Timestamp), ("list", ColumnType.List(ColumnType.Int32)));

    [Fact]
    public async Task Read_InAProcessWithoutVectors_GivesTheSameBits()
    {
        var digest = await DigestAsync();
        if (Environment.GetEnvironmentVariable(Expected) is { Length: > 0 } expected)
        {
            // This is the child.
            Assert.False(Vector128.IsHardwareAccelerated);
            Assert.Equal(expected, digest.ToString());
            return;
        }
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(VectorsOffTests).Assembly.Location);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(VectorsOffTests).FullName}.{nameof(Read_InAProcessWithoutVectors_GivesTheSameBits)}");
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        start.Environment[Expected] = digest.ToString();
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output);
    }

    /// <summary>The digest of the stored rows of a file with all types, quotes, bad rows and numbers of all lengths.</summary>
    private static async Task<Digest> DigestAsync()
    {
        var random = new Random(5);
        var text = new StringBuilder("flag,small,big,single,double,text,time,list\n");
        for (var row = 0; row < 4000; row++)
        {
            text.AppendJoin(
                ',',
                random.Next(9) == 0 ? "" : random.Next(2) == 0 ? "true" : "0",
                random.Next(50) == 0 ? "bad" : random.Next().ToString(CultureInfo.InvariantCulture),
                random.NextInt64().ToString(CultureInfo.InvariantCulture),
                random.NextSingle().ToString("G9", CultureInfo.InvariantCulture),
                (random.NextDouble() * Math.Pow(10, random.Next(-12, 12))).ToString(random.Next(2) == 0 ? "G17" : "F9", CultureInfo.InvariantCulture),
                random.Next(3) switch { 0 => "\"a \"\"quote\"\",\nand a line\"", 1 => "é€𝄞" + row, _ => "" },
                DateTime.UnixEpoch.AddSeconds(random.Next()).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                $"{random.Next(100)}|{random.Next(100)}").Append(random.Next(2) == 0 ? "\r\n" : "\n");
        }
        var data = CsvText.Open(text.ToString(), Schema, new CsvOptions { BadRows = BadRowPolicy.Skip(1000), BlockBytes = 10_000 });
        using var hash = new HashingWriter();
        Assert.InRange(await DatasetArtifact.WriteAsync(data.Source, hash, cancellationToken: TestContext.Current.CancellationToken), 3000, 3990);
        return hash.Digest();
    }
}
