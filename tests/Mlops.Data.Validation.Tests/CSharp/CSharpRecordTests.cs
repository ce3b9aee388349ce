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
}
