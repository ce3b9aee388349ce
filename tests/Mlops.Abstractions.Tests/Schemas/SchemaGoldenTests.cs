namespace Mlops.Abstractions.Tests.Schemas;

/// <summary>
/// A schema with every rule, written once and readable for ever: tests/fixtures/schemas. Written by running these tests with
/// MLOPS_UPDATE_SNAPSHOTS=1.
/// </summary>
public class SchemaGoldenTests
{
    [Fact]
    public void Everything_InEveryCulture_IsWrittenAsTheFixture()
    {
        var path = PathOf("everything.v2.json");
        if (Environment.GetEnvironmentVariable("MLOPS_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, SampleSchema.Everything.ToJson() + "\n");
        Cultures.Each(() => Assert.Equal(File.ReadAllText(path), SampleSchema.Everything.ToJson() + "\n"));
    }

    [Fact]
    public void TheFixture_IsReadAsTheSameSchema() =>
        Cultures.Each(() => Assert.Equal(SampleSchema.Everything, DataSchemaJson.Parse(File.ReadAllText(PathOf("everything.v2.json")))));

    [Fact]
    public void ASchemaOfVersion1_IsStillReadAndWrittenTheSame()
    {
        var text = File.ReadAllText(PathOf("small.v1.json"));
        var schema = DataSchemaJson.Parse(text);
        Assert.Equal(new NumberRange(0, 500), schema["fare"].Domain);
        Assert.Equal(new AllowedValues(["Cash", "Credit Card"]) { MinMass = 0.99 }, schema["payment_type"].Domain);
        Assert.Equal(text, schema.ToJson() + "\n");
    }

    private static string PathOf(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mlops.Sdk.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "fixtures", "schemas", name);
    }
}
