namespace Mlops.Data.Validation.Tests.CSharp;

/// <summary>The text; that it compiles to the same columns is shown beside the generator.</summary>
public sealed class CSharpRecordTests
{
    [Fact]
    public void ToCSharp_ASchema_IsThisFile()
    {
        var schema = new DataSchema(
            new Field("trip_miles", ColumnType.Float64, false) { Comment = "Miles < 100" },
            new Field("Class", ColumnType.String) { Domain = new AllowedValues(["a"]) });
        const string Expected = """
            using System;
            using System.Collections.Generic;
            using Mlops;

            namespace Shop;

            /// <summary>One row of the data.</summary>
            [DataRow]
            public sealed partial record Trip
            {
                /// <summary>Miles &lt; 100</summary>
                public required double TripMiles { get; init; }

                /// <summary>The column Class: 'a'.</summary>
                [ColumnName("Class")]
                public string? Class { get; init; }
            }

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), schema.ToCSharp(new() { Namespace = "Shop", TypeName = "Trip" }));
    }

    [Fact]
    public void ToCSharp_Bytes_IsAByteArray() => Assert.Contains(
        "public required byte[] Photo { get; init; }",
        new DataSchema(new Field("photo", ColumnType.Bytes, false)).ToCSharp(new() { TypeName = "Row" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("list<list<int32>>")]
    [InlineData("list<bytes>")]
    public void ToCSharp_ATypeThatNoPropertyHas_IsRefusedAndCanBeLeftOut(string name)
    {
        Assert.True(ColumnType.TryParse(name, out var type));
        var schema = new DataSchema(new Field("id", ColumnType.Int32), new Field("grid", type));
        var error = Assert.Throws<SchemaException>(() => schema.ToCSharp());
        Assert.Equal(ValidationDiagnostics.NoCSharpType, error.Code);
        Assert.Contains($"Column 'grid' is of type {name}", error.Message, StringComparison.Ordinal);
        Assert.Contains("int? Id", schema.Select(["id"]).ToCSharp(), StringComparison.Ordinal);
    }
}
