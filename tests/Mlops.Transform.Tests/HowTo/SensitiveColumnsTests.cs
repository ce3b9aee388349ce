using System.Text;
using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Transform.Tests.HowTo;

public sealed class SensitiveColumnsTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("a secret of the host");

    [Theory]
    [InlineData("row", 0)]
    [InlineData("transform", 1)]
    [InlineData("load", 2)]
    [InlineData("schema", 3)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string region, int block) =>
        Assert.Equal(HowToPage.Region("SensitiveColumns.cs", region), HowToPage.Block("sensitive-columns.md", block));

    [Fact]
    public async Task Features_OfCustomers_AreFittedSavedAndLoadedWithTheKey()
    {
        var rows = new BatchBuilder(Customer.Schema);
        for (var i = 0; i < 40; i++)
        {
            Customer.Append(
                new Customer
                {
                    Email = $"c{i}@example.org", Card = $"45567375868998{i:00}", Age = 20 + i, Spent = i, HasLeft = i % 3 == 0,
                    Joined = new DateTime(2024, 1 + i % 12, 5, 0, 0, 0, DateTimeKind.Utc),
                },
                rows);
        }

        using var batch = rows.Build();
        var estimator = SensitiveColumns.Features(new TransformBuilder(), Secret).Build();
        var artifact = MemoryArtifact.Of(await estimator.FitAsync(new TrainingSet<Customer>(new Dataset<Customer>(new MemorySource(batch, 9), batch.Schema))));
        var loaded = SensitiveColumns.Load(artifact, new GivenKeys([KeyValuePair.Create("customers", Secret)]));
        Assert.True(loaded.ReplayParity() >= 32);
        foreach (var file in artifact.Content.Keys)
        {
            Assert.DoesNotContain("@example.org", artifact.TextOf(file), StringComparison.Ordinal);
            Assert.DoesNotContain("45567375", artifact.TextOf(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mark_AColumnOfASchema_MakesItSensitive() =>
        Assert.True(SensitiveColumns.Mark(new DataSchema(new Field("email", ColumnType.String)))["email"].IsSensitive);
}
