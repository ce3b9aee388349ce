using Mlops.Data.Validation.Tests.Updates;

namespace Mlops.Data.Validation.Tests.Diffs;

/// <summary>The promise of <see cref="SchemaChangeKind"/>, kept by validation: what is not breaking refuses no data that was valid.</summary>
public sealed class RuleAgreementTests
{
    private static readonly ValidationOptions Options = new() { AsOf = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Validate_UnderASchemaThatIsNotBreaking_AcceptsWhatTheOldOneAccepted(int seed)
    {
        var random = new Random(seed);
        var (checkedSchemas, tried) = (0, 0);
        for (var round = 0; round < 25; round++)
        {
            var data = RandomSchemas.Data(random);
            var before = await SchemaUpdate.FitAsync(data, RandomSchemas.Schema(random), null, Options);
            Assert.Empty(await ErrorsAsync(data, before));
            for (var change = 0; change < 12; change++)
            {
                if (Changed(before, random) is not { } after) continue;
                tried++;
                var diff = SchemaDiff.Between(before, after);
                if (diff.Worst is null or SchemaChangeKind.Breaking) continue;
                checkedSchemas++;
                var errors = await ErrorsAsync(data, after);
                Assert.True(errors.Count == 0, $"seed {seed}, round {round}: {diff}\nbut\n{string.Join('\n', errors)}");
            }
        }
        // Otherwise the test would say nothing.
        Assert.InRange(checkedSchemas, tried / 10, tried);
    }

    private static async Task<List<Finding>> ErrorsAsync(Dataset<Row> data, DataSchema schema) =>
        [.. (await data.ValidateAsync(schema, null, Options)).Findings.Where(f => f.Severity == Severity.Error)];

    /// <summary>Null when the rules that came together contradict each other.</summary>
    private static DataSchema? Changed(DataSchema schema, Random random)
    {
        try
        {
            return SchemaMutations.Change(schema, RandomSchemas.Schema(random), random);
        }
        catch (SchemaException)
        {
            return null;
        }
    }
}
