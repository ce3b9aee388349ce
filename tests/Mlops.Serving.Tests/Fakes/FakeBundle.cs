using Mlops.Metadata;

namespace Mlops.Serving.Tests;

internal static class FakeBundle
{
    public static BundleContent Content(int number, bool replays = true, int featureCount = 2, bool passed = true)
    {
        var transform = new MemoryArtifact(ArtifactKinds.Transform);
        new FakeTransform(replays).Save(transform);
        var model = new MemoryArtifact(ArtifactKinds.Model);
        new FakeModel(number, featureCount).Save(model);
        return new BundleContent("taxi-tips")
        {
            Parts = new Dictionary<string, BundlePartSource>
            {
                [BundleParts.Transform] = new(transform, "fake-transform"),
                [BundleParts.Model] = new(model, "fake-model"),
            },
            Gates = [new GateResult("auc >= 0.9", passed, passed ? "auc is 0.95" : "auc is 0.85")],
        };
    }

    public static async Task<MemoryArtifact> ArtifactAsync(BundleContent content)
    {
        var artifact = new MemoryArtifact(ArtifactKinds.Bundle);
        await BundleWriter.WriteAsync(artifact, content);
        return artifact;
    }
}
