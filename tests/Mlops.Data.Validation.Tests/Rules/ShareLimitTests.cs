namespace Mlops.Data.Validation.Tests.Rules;

/// <summary>A share that is met exactly is met, whatever its digits: 0.28 * 50 is above 14 in floating point, and 14 of 50 is 0.28.</summary>
public sealed class ShareLimitTests
{
    [Fact]
    public async Task Validate_AShareThatIsMetExactly_IsWithinIt()
    {
        foreach (var rows in (int[])[25, 50, 100])
            for (var good = 1; good < rows; good++)
            {
                Assert.Equal(Severity.Warning, await Of(rows, good, good / (double)rows));
                Assert.Equal(Severity.Error, await Of(rows, good - 1, good / (double)rows));
            }
    }

    private static async Task<Severity> Of(int rows, int good, double share)
    {
        var numbers = new Field("number", ColumnType.Int64) { Domain = new IntegerRange(1) { MinMass = share } };
        var texts = new Field("text", ColumnType.String) { Domain = new AllowedValues(["1"]) { MinMass = share } };
        var source = new MemorySource(
            new DataSchema(numbers, texts), [.. Enumerable.Range(0, rows).Select(i => new object?[] { i < good ? 1L : 0L, i < good ? "1" : "0" })], 40);
        var schema = new DataSchema(numbers, texts);
        var findings = (await new Dataset<Row>(source, schema).ValidateAsync(schema)).Findings;
        // Both rules say the same of the same rows.
        return Assert.Single(findings.Select(f => f.Severity).Distinct());
    }
}
