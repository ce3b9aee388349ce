namespace Mlops.Serving.Tests;

internal static class FakeComponents
{
    public static ComponentSet All { get; } = new(new Transforms(), new Models());

    private sealed class Transforms : ITransformComponent
    {
        public string Type => "fake-transform";

        public IFittedTransform Load(IArtifactReader reader) =>
            new FakeTransform(reader.Read("transform.json", json => json.GetProperty("replays").GetBoolean()));
    }

    private sealed class Models : IModelComponent
    {
        public string Type => "fake-model";

        public IModel Load(IArtifactReader reader) => reader.Read(
            "model.json", json => new FakeModel(json.GetProperty("number").GetInt32(), json.GetProperty("featureCount").GetInt32()));
    }
}
