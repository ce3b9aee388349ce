namespace Mlops.Transform.Tests;

public sealed class KeysTests
{
    private static readonly TextColumn Email = new("email", ColumnType.String);

    private static TransformBuilder Hashed => new TransformBuilder().KeyedHash(Email, "customers", out var code).OneHot(code, 5);

    [Fact]
    public void Build_WithoutTheKey_NamesTheKeyAndTheWays()
    {
        var error = Assert.Throws<KeyException>(() => Hashed.WithKeys(TestKeys.All).Build());
        Assert.Equal(TransformDiagnostics.MissingKey, error.Code);
        Assert.Contains("There is no key 'customers' (operation 'keyed-hash(email)')", error.Message, StringComparison.Ordinal);
        Assert.Contains("MLOPS_KEY_CUSTOMERS", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithAShortKey_SaysHowToMakeOne()
    {
        var error = Assert.Throws<KeyException>(() => Hashed.WithKeys(TestKeys.Of("customers", "too short")).Build());
        Assert.Equal(TransformDiagnostics.InvalidKey, error.Code);
        Assert.Contains("has 9 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithoutTheKeyOrWithAnother_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("email", "a", "b"));
        var keys = TestKeys.Of("customers", "the first key of all");
        var artifact = MemoryArtifact.Of(await batch.FitAsync(_ => Hashed.WithKeys(keys)));
        Assert.Equal(TransformDiagnostics.MissingKey, Assert.Throws<KeyException>(() => new TransformComponent(TestKeys.All).Load(artifact)).Code);
        var other = Assert.Throws<KeyException>(() => new TransformComponent(TestKeys.Of("customers", "the other key of all")).Load(artifact));
        Assert.Equal(TransformDiagnostics.InvalidKey, other.Code);
        Assert.Equal(2, new TransformComponent(keys).Load(artifact).Apply(batch).Length);
    }

    [Fact]
    public void Parameters_WithAnotherKey_AreOthers()
    {
        var first = Hashed.WithKeys(TestKeys.Of("customers", "the first key of all")).Build().Parameters;
        var other = Hashed.WithKeys(TestKeys.Of("customers", "the other key of all")).Build().Parameters;
        Assert.NotEqual(first.ToString(), other.ToString());
        Assert.DoesNotContain("the first key", first.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customers", "MLOPS_KEY_CUSTOMERS")]
    [InlineData("customers-eu.2", "MLOPS_KEY_CUSTOMERS_EU_2")]
    public void VariableOf_AName_IsAnEnvironmentVariable(string name, string variable) => Assert.Equal(variable, EnvironmentKeys.VariableOf(name));

    [Fact]
    public void Find_InTheEnvironment_ReadsBase64()
    {
        Environment.SetEnvironmentVariable("MLOPS_KEY_TEST_OF_KEYS", Convert.ToBase64String([1, 2, 3]));
        Environment.SetEnvironmentVariable("MLOPS_KEY_TEST_OF_BROKEN_KEYS", "no base64!");
        Assert.Equal([1, 2, 3], EnvironmentKeys.Instance.Find("test of keys")!.Value.ToArray());
        Assert.Null(EnvironmentKeys.Instance.Find("test of no keys"));
        var error = Assert.Throws<KeyException>(() => EnvironmentKeys.Instance.Find("test of broken keys"));
        Assert.Contains("is no base64 in MLOPS_KEY_TEST_OF_BROKEN_KEYS", error.Message, StringComparison.Ordinal);
    }
}
