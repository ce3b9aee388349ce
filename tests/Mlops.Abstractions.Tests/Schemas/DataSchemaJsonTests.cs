using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Abstractions.Tests.Schemas;

public class DataSchemaJsonTests
{
    [Fact]
    public void ToJson_SmallSchema_IsAsDocumented()
    {
        var schema = new DataSchema(
            new Field("fare", ColumnType.Float32) { Presence = Presence.Always, Domain = new NumberRange(0), Drift = new DriftThresholds(0.1) },
            new Field("payment_type", ColumnType.String, false) { Domain = new AllowedValues(["Cash", "Credit Card"]) { MinMass = 0.99 } });
        Assert.Equal(Document("fare", "schema.md"), schema.ToJson());
    }

    [Fact]
    public void Parse_WhatToJsonWrote_IsEqualInEveryRule() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var schema = new DataSchema(Enumerable.Range(0, random.Next(8)).Select(i => Next(random, i)));
            Cultures.Each(() => Assert.Equal(schema, DataSchemaJson.Parse(schema.ToJson())));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToJson_ASensitiveColumn_IsOfVersion2AndStaysSensitive()
    {
        var schema = new DataSchema(new Field("email", ColumnType.String) { IsSensitive = true }, new Field("city", ColumnType.String));
        Assert.Contains("\"formatVersion\": 2", schema.ToJson(), StringComparison.Ordinal);
        Assert.Equal([true, false], DataSchemaJson.Parse(schema.ToJson()).Fields.Select(f => f.IsSensitive));
    }

    [Theory]
    [InlineData("", "MLOPS2004")]
    [InlineData("null", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":\"1\",\"columns\":[]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{}]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{\"name\":null,\"type\":\"int32\",\"nullable\":true}]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{\"name\":\"a\",\"type\":\"int33\",\"nullable\":true}]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{\"name\":\"a\",\"type\":\"int32\",\"nullable\":true,\"presence\":{}}]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{\"name\":\"a\",\"type\":\"int32\",\"nullable\":true,\"range\":{\"min\":\"0\"}}]}", "MLOPS2004")]
    [InlineData("{\"formatVersion\":1,\"columns\":[{\"name\":\"\",\"type\":\"int32\",\"nullable\":true}]}", "MLOPS2003")]
    [InlineData("{\"formatVersion\":3,\"columns\":[]}", "MLOPS7002")]
    public void Parse_AnythingElse_IsATypedError(string text, string code) =>
        Assert.Equal(code, Assert.Throws<SchemaException>(() => DataSchemaJson.Parse(text)).Code);

    [Fact]
    public void Parse_ChangedBytes_NeverThrowsAnythingElse()
    {
        var random = new Random(11);
        for (var n = 0; n < 2000; n++)
        {
            var schema = n % 2 == 0 ? SampleSchema.Everything : new DataSchema(Next(random, 0), Next(random, 1));
            var bytes = Encoding.UTF8.GetBytes(schema.ToJson());
            for (var i = 0; i < 3; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            try
            {
                DataSchemaJson.Parse(Encoding.UTF8.GetString(bytes));
            }
            catch (Exception e)
            {
                Assert.True(e is SchemaException, e.ToString());
            }
        }
    }

    private static Field Next(Random random, int i)
    {
        ColumnType[] types =
        [
            ColumnType.Boolean, ColumnType.Int32, ColumnType.Int64, ColumnType.Float32, ColumnType.Float64, ColumnType.String, ColumnType.Timestamp,
            ColumnType.List(ColumnType.String), ColumnType.Vector(ColumnType.Float32, 3),
            ColumnType.Bytes, ColumnType.List(ColumnType.List(ColumnType.Bytes)),
        ];
        double? Maybe() => random.Next(2) == 0 ? null : random.NextDouble();
        var type = types[random.Next(types.Length)];
        var ends = new[] { random.NextDouble(), random.NextDouble() }.Order().ToArray();
        return new Field($"column {i} ä\"", type, random.Next(2) == 0)
        {
            Presence = random.Next(2) == 0 ? null : new Presence(random.NextDouble(), random.Next()),
            Domain = random.Next(3) switch
            {
                0 => null,
                1 when type.IsNumber => new NumberRange(random.Next(2) == 0 ? null : ends[0], random.Next(2) == 0 ? null : ends[1]),
                _ when type == ColumnType.String || type == ColumnType.Int32 =>
                    new AllowedValues([.. Enumerable.Range(0, random.Next(4)).Select(v => $"v{v}")]) { MinMass = random.NextDouble() },
                _ when type.Leaf == ColumnType.Bytes => new ByteLength(random.Next(2) == 0 ? null : random.Next(9), random.Next(2) == 0 ? null : 99),
                _ => null,
            },
            Drift = random.Next(2) == 0 ? null : new DriftThresholds(Maybe(), Maybe()),
            DistinctCount = random.Next(2) == 0 ? null : new DistinctCount(random.Next(9), random.Next(9, 99)),
            Stage = (LifecycleStage)random.Next(7),
            Order = type.IsNumber ? (ValueOrder)random.Next(5) : ValueOrder.Any,
            ItemCount = type.Kind == ColumnKind.List ? new ItemCount(random.Next(2) == 0 ? null : 1, random.Next(1, 9))
            {
                Inner = type.Depth > 1 ? new ItemCount(null, random.Next(9)) : null,
            } : null,
            Comment = random.Next(2) == 0 ? null : "ä \" comment",
        };
    }

    /// <summary>The first JSON block of a page in docs/formats that names a column.</summary>
    private static string Document(string column, string page)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mlops.Sdk.sln"))) folder = folder.Parent!;
        var blocks = File.ReadAllText(Path.Combine(folder.FullName, "docs", "formats", page)).Split("```");
        return blocks.First(b => b.StartsWith("json\n", StringComparison.Ordinal) && b.Contains(column, StringComparison.Ordinal))[5..].TrimEnd('\n');
    }
}
