using System.Reflection;
using Mlops.Data.Validation;

namespace Mlops.Generators.Tests.CSharp;

/// <summary>What is written as C# is compiled with the generator, and its schema compared with the one it came from.</summary>
public sealed class CSharpRecordTests
{
    private static readonly DataSchema All = new(
        new Field("trip_miles", ColumnType.Float64, false) { Comment = "Miles & <more>\nper \u0001trip */ \"quoted\"" },
        new Field("company", ColumnType.String),
        new Field("class", ColumnType.Int32, false),
        new Field("Class", ColumnType.Int64),
        new Field("2nd place", ColumnType.Float32),
        new Field("", ColumnType.Float32) { Name = "??" },
        new Field("columns", ColumnType.Boolean),
        new Field("row", ColumnType.Boolean, false),
        new Field("a \"b\"\\\n\u2028", ColumnType.Timestamp),
        new Field("größe", ColumnType.List(ColumnType.String), false),
        new Field("tags", ColumnType.List(ColumnType.Timestamp)),
        new Field("weights", ColumnType.Vector(ColumnType.Float32, 16), false),
        new Field("maybe", ColumnType.Vector(ColumnType.Int64, 2)),
        new Field("x", ColumnType.Float64) { Domain = new NumberRange(0, 1) });

    [Theory]
    [InlineData(null, null)]
    [InlineData("Shop.event.Rides", ColumnNaming.SnakeCase)]
    [InlineData("A", ColumnNaming.CamelCase)]
    [InlineData("B", ColumnNaming.AsDeclared)]
    public void ToCSharp_CompiledWithTheGenerator_HasTheSameColumns(string? space, ColumnNaming? naming) =>
        Assert.True(Compile(All, new() { Namespace = space, Naming = naming }).HasSameColumns(All));

    [Fact]
    public void ToCSharp_ASensitiveColumn_StaysMarked()
    {
        var schema = new DataSchema(new Field("email", ColumnType.String) { IsSensitive = true }, new Field("city", ColumnType.String));
        Assert.Contains("    [Sensitive]\n    public string? Email", schema.ToCSharp(), StringComparison.Ordinal);
        Assert.Equal([true, false], Compile(schema, CSharpOptions.Default).Fields.Select(f => f.IsSensitive));
    }

    [Fact]
    public void ToCSharp_RandomNames_CompileToTheSameColumns()
    {
        var random = new Random(11);
        ColumnType[] types = [ColumnType.Int32, ColumnType.String, ColumnType.Timestamp, ColumnType.List(ColumnType.Boolean)];
        string[] parts = ["a", "B", "_", "9", " ", "ß", "\"", "\\", "if", "Read", "1", "é", "-", "日本", "\t", "İ", "ǅ"];
        for (var round = 0; round < 20; round++)
        {
            var names = Enumerable.Range(0, 12).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)])));
            var schema = new DataSchema(names.Distinct().Select(n => new Field(n, types[random.Next(types.Length)], random.Next(2) == 0)));
            Assert.True(Compile(schema, CSharpOptions.Default).HasSameColumns(schema), string.Join('|', schema.Names));
        }
    }

    [Theory]
    [InlineData("trip_miles", "[DataRow]\n")]
    [InlineData("tripMiles", "[DataRow(Naming = ColumnNaming.CamelCase)]\n")]
    [InlineData("TripMiles", "[DataRow(Naming = ColumnNaming.AsDeclared)]\n")]
    public void ToCSharp_WithoutNaming_ChoosesWhatNeedsNoAttribute(string column, string expected)
    {
        var code = new DataSchema(new Field(column, ColumnType.Float64, false)).ToCSharp();
        Assert.Contains(expected, code, StringComparison.Ordinal);
        Assert.Contains("    public required double TripMiles { get; init; }\n", code, StringComparison.Ordinal);
        Assert.DoesNotContain("ColumnName(", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2x", null)]
    [InlineData("", null)]
    [InlineData("Row", "a..b")]
    public void ToCSharp_ANameThatIsNone_IsRefused(string type, string? space) => Assert.Equal(
        ValidationDiagnostics.InvalidCSharpName,
        Assert.Throws<SchemaException>(() => All.ToCSharp(new() { TypeName = type, Namespace = space })).Problem.Code);

    [Fact]
    public void ToCSharp_NoColumns_IsRefused() => Assert.Throws<SchemaException>(() => new DataSchema().ToCSharp());

    private static DataSchema Compile(DataSchema schema, CSharpOptions options)
    {
        var code = schema.ToCSharp(options);
        var compiled = Compiled.From("", name: $"Emitted{Guid.NewGuid():N}").With(code);
        Assert.True(!compiled.Diagnostics.Any() && !compiled.Errors.Any(), string.Join('\n', compiled.Diagnostics.Concat(compiled.Errors)) + code);
        var type = Assembly.Load(compiled.ToBytes()).GetTypes().Single(t => t.Name == options.TypeName);
        return (DataSchema)type.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }
}
