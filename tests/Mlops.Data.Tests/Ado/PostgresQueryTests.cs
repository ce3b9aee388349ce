using Npgsql;

namespace Mlops.Data.Tests;

/// <summary>The types of PostgreSQL, on the server that the environment variable names.</summary>
public sealed class PostgresQueryTests
{
    private const string Variable = "MLOPS_TEST_POSTGRES";

    private const string Types =
        "select true as b, 1::smallint as i2, 2::int as i4, 3::bigint as i8, 1.5::real as f4, 2.5::float8 as f8, 12.25::numeric as d, "
        + "'text'::text as t, '0f8fad5b-d9cb-469f-a165-70867728950e'::uuid as g, date '2013-05-01' as day, "
        + "timestamp '2013-05-01 12:30:00.000001' as ts, timestamptz '2013-05-01 12:30:00+02' as tz, interval '90 seconds' as span, "
        + "time '00:01:30' as clock, '\\x0102'::bytea as bytes";

    [Fact]
    public async Task Infer_EveryType_BecomesItsColumn()
    {
        await using var server = Connect();
        var data = await Database.InferAsync(server.CreateConnection, Types, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["boolean", "int32", "int32", "int64", "float32", "float64", "float64", "string", "string", "timestamp", "timestamp", "timestamp", "float64", "float64", "bytes"],
            data.Schema.Fields.Select(f => f.Type.ToString()));
        var day = new DateTime(2013, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(
            [true, 1, 2, 3L, 1.5f, 2.5, 12.25, "text", "0f8fad5b-d9cb-469f-a165-70867728950e", day, day.AddHours(12.5).AddMicroseconds(1), day.AddHours(10.5), 90.0, 90.0, new byte[] { 1, 2 }],
            (await data.RowsAsync())[0]);
    }

    [Fact]
    public async Task Read_ByRange_GivesTheSameRowsInOrder()
    {
        await using var server = Connect();
        const string Sql = "select i as id, case when i % 3 = 0 then null else 'n' || i end as name, i / 4.0::float8 as x from generate_series(1, 20000) i ";
        var schema = CsvText.Schema(("id", ColumnType.Int64), ("name", ColumnType.String), ("x", ColumnType.Float64), ("absent", ColumnType.Boolean));
        var whole = Database.Query(server.CreateConnection, [new DatabaseQuery(Sql + "order by i")], schema);
        var queries = DatabaseQuery.ByRange(Sql + "where i >= @from and i < @to order by i", 1, 20_001, 4);
        var divided = Database.Query(server.CreateConnection, queries, schema, new DatabaseOptions { BatchRows = 1000 });
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = 3 };
        var expected = await whole.RowsAsync(request);
        Assert.Equal(20_000, expected.Count);
        Assert.Equal(expected, await divided.RowsAsync(request));
        Assert.Equal(await whole.Take(100).RowsAsync(request), expected.Take(100));
    }

    [Fact]
    public async Task Read_FailureAndTimeout_NameTheQuery()
    {
        await using var server = Connect();
        var schema = CsvText.Schema(("v", ColumnType.Int32));
        var late = Database.Query(server.CreateConnection, [new DatabaseQuery("select 10 / (5 - i) as v from generate_series(1, 10) i")], schema);
        var error = await Assert.ThrowsAsync<DataException>(() => late.RowsAsync(new ReadRequest { Schema = schema }));
        Assert.Equal(DatabaseDiagnostics.QueryFailed, error.Code);
        Assert.StartsWith("select 10 / (5 - i) as v", error.Problem.Where, StringComparison.Ordinal);
        var slow = Database.Query(
            server.CreateConnection, [new DatabaseQuery("select 1 as v from pg_sleep(60)")], schema, new DatabaseOptions { CommandTimeout = TimeSpan.FromSeconds(1) });
        Assert.Equal(DatabaseDiagnostics.QueryFailed, (await Assert.ThrowsAsync<DataException>(() => slow.RowsAsync(new ReadRequest { Schema = schema }))).Code);
        var array = Database.InferAsync(server.CreateConnection, "select array[1,2] as v", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(DatabaseDiagnostics.UnsupportedType, (await Assert.ThrowsAsync<SchemaException>(async () => await array)).Code);
    }

    private static NpgsqlDataSource Connect()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        Optional.Require(!string.IsNullOrEmpty(text), $"{Variable} does not name a PostgreSQL server, such as Host=localhost;Username=postgres;Database=postgres.");
        return NpgsqlDataSource.Create(text!);
    }
}
