namespace Mlops.Abstractions.Tests.Artifacts;

public class ComponentSetTests
{
    [Fact]
    public void Find_KnownType_GivesTheLatestOfThatType()
    {
        var (first, second) = (new Part("linear"), new Part("linear"));
        var set = new ComponentSet(first).With(new Part("forest"), second);
        Assert.Same(second, set.Find<Part>("linear"));
        Assert.Equal(["forest", "linear"], set.All.Select(c => c.Type));
    }

    [Fact]
    public void Find_UnknownType_SuggestsAndListsWhatThereIs()
    {
        var error = Assert.Throws<ArtifactException>(() => new ComponentSet(new Part("linear")).Find<Part>("liner"));
        Assert.Equal("MLOPS7001: No component loads a part of type 'liner'. Expected one of linear. Did you mean 'linear'? "
            + "Reference the package that provides it and add its component.", error.Message);
        Assert.Contains("Expected a set with at least one component. There are none.", Assert.Throws<ArtifactException>(() => new ComponentSet().Find<Part>("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ComponentOfAnotherKind_IsNotFound() =>
        Assert.Throws<ArtifactException>(() => new ComponentSet(new Part("linear")).Find<OtherPart>("linear"));

    private sealed class Part(string type) : IArtifactComponent
    {
        public string Type => type;
    }

    private sealed class OtherPart : IArtifactComponent
    {
        public string Type => "other";
    }
}
