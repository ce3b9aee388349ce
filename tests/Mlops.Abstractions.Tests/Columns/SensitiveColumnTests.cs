namespace Mlops.Abstractions.Tests.Columns;

public sealed class SensitiveColumnTests
{
    private static readonly ColumnType[] Types =
    [
        ColumnType.Float64, ColumnType.String, ColumnType.Timestamp, ColumnType.Boolean, ColumnType.Bytes, ColumnType.List(ColumnType.String),
        ColumnType.Vector(ColumnType.Float32, 2),
    ];

    [Fact]
    public void Handle_OfAMarkedColumnOfAnyType_IsSensitive() => Assert.All(Types, type =>
    {
        Assert.True(new DataSchema(new Field("x", type) { IsSensitive = true }).Handle("x").IsSensitive);
        Assert.False(new DataSchema(new Field("x", type)).Handle("x").IsSensitive);
    });

    [Fact]
    public void Unprotected_OfAHandle_StaysSensitive()
    {
        IColumn[] columns =
        [
            new SensitiveNumberColumn("a", ColumnType.Int32).Unprotected(), new SensitiveTextColumn("b", ColumnType.String).Unprotected(),
            new SensitiveTimeColumn("c", ColumnType.Timestamp).Unprotected(), new SensitiveColumn("d", ColumnType.Boolean),
        ];
        Assert.All(columns, c => Assert.True(c.IsSensitive));
        Assert.Equal(["a", "b", "c", "d"], columns.Select(c => c.Name));
    }

    [Fact]
    public void Create_OfAnotherType_IsRefused()
    {
        Assert.Equal(DiagnosticCodes.WrongColumnType, Assert.Throws<SchemaException>(() => new SensitiveNumberColumn("a", ColumnType.String)).Code);
        Assert.Equal(DiagnosticCodes.WrongColumnType, Assert.Throws<SchemaException>(() => new SensitiveTextColumn("a", ColumnType.Int32)).Code);
        Assert.Equal(DiagnosticCodes.WrongColumnType, Assert.Throws<SchemaException>(() => new SensitiveTimeColumn("a", ColumnType.Int64)).Code);
    }
}
