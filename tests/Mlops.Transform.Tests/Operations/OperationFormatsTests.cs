using System.Text.Json;

namespace Mlops.Transform.Tests;

public sealed class OperationFormatsTests
{
    [Fact]
    public async Task Read_EveryOperation_RestoresItsOptionsAndConstants()
    {
        using var batch = RandomTable.Create(5, 700);
        var transform = await RandomTable.FitAsync(batch);
        var loaded = MemoryArtifact.Of(transform).Load();
        Assert.Equal(OperationFormats.Kinds, transform.Operations.Select(o => o.Operation.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(transform.Operations.Count, loaded.Operations.Count);
        foreach (var (saved, read) in transform.Operations.Zip(loaded.Operations))
        {
            Assert.Equal(saved.GetType(), read.GetType());
            Assert.Equal((saved.Operation.Name, saved.Width, saved.IsSparse), (read.Operation.Name, read.Width, read.IsSparse));
            Assert.Equal(saved.Labels, read.Labels);
            Assert.Equal(Print(saved), Print(read));
        }
    }

    [Fact]
    public async Task Read_EveryOperationOfAnUnknownKind_NamesKindAndOperation()
    {
        using var batch = RandomTable.Create(6, 200);
        var transform = await RandomTable.FitAsync(batch);
        foreach (var kind in OperationFormats.Kinds)
        {
            var artifact = MemoryArtifact.Of(transform);
            artifact.Replace("transform.json", $"\"kind\": \"{kind}\"", $"\"kind\": \"{kind}-2\"");
            var error = Assert.Throws<ArtifactException>(() => artifact.Load());
            Assert.Equal(TransformDiagnostics.UnknownOperation, error.Code);
            Assert.Contains($"'{kind}-2'", error.Message, StringComparison.Ordinal);
            var first = transform.Operations.First(o => o.Operation.Kind == kind);
            Assert.Contains($"'{first.Operation.Name}'", error.Message, StringComparison.Ordinal);
        }
    }

    private static string Print(FittedOperation operation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            operation.Operation.WriteOptions(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
