namespace Mlops.Data.Tests;

public sealed class SqliteQueryTests
{
    private const string Numbers =
        "create table t(id integer primary key, x real, name text); "
        + "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000) "
        + "insert into t select i, i / 4.0, case when i % 3 = 0 then null else 'n' || i end from n;";

    private static readonly DataSchema Schema = CsvText.Schema(("id", ColumnType.Int64), ("name", ColumnType.String), ("x", ColumnType.Float64));

    [Fact]
    public async Task Infer_Table_HasTheTypesOfTheProvider()
    {
        using var file = new SqliteFile(Numbers);
        var data = await Database.InferAsync(file.Connect, "select * from t order by id limit 3", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["id", "x", "name"], data.Schema.Names);
        Assert.Equal([ColumnType.Int64, ColumnType.Float64, ColumnType.String], data.Schema.Fields.Select(f => f.Type));
        Assert.Equal([[1L, 0.25, "n1"], [2L, 0.5, "n2"], [3L, 0.75, null]], await data.RowsAsync());
        Assert.Empty(await data.Source.GetFilesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Read_Record_FillsItsColumnsAndLeavesOutOthers()
    {
        using var file = new SqliteFile("create table t(company text, fare real, tips integer, other blob); insert into t values ('A', 2.5, 1, x'00'), (null, null, null, null);");
        var data = Database.Query<TaxiRow>(file.Connect, "select * from t order by company desc");
        var rows = new List<TaxiRow>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = data.Schema }, TestContext.Current.CancellationToken))
        {
            using var owned = batch;
            for (var i = 0; i < batch.RowCount; i++) rows.Add(TaxiRow.Read(batch, i));
        }
        Assert.Equal([new TaxiRow { Company = "A", Fare = 2.5, Tips = 1 }, new TaxiRow()], rows);
        var schema = await data.Source.GetSchemaAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["fare", "company", "tips", "other"], schema.Names);
    }

    [Fact]
    public async Task Read_Blobs_AreBytesOrBase64WhenAskedForAsText()
    {
        using var file = new SqliteFile("create table t(b blob); insert into t values (x'ff00'), (x''), (null);");
        var data = await Database.InferAsync(file.Connect, "select b from t", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ColumnType.Bytes, data.Schema["b"].Type);
        Assert.Equal([[new byte[] { 0xFF, 0 }], [Array.Empty<byte>()], [null]], await data.RowsAsync());
        var texts = new ReadRequest { Schema = CsvText.Schema(("b", ColumnType.String)) };
        Assert.Equal([["/wA="], [""], [null]], await data.RowsAsync(texts));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 8)]
    public async Task Read_ByRange_GivesTheSameRowsInOrder(int parts, int degree)
    {
        using var file = new SqliteFile(Numbers);
        var whole = Database.Query(file.Connect, [new DatabaseQuery("select * from t order by id")], Schema, new DatabaseOptions { BatchRows = 100 });
        var queries = DatabaseQuery.ByRange("select * from t where id >= @from and id < @to order by id", 1, 2001, parts);
        var divided = Database.Query(file.Connect, queries, Schema, new DatabaseOptions { BatchRows = 64 });
        var request = new ReadRequest { Schema = Schema, DegreeOfParallelism = degree };
        Assert.Equal(await whole.RowsAsync(request), await divided.RowsAsync(request));
        Assert.Equal(1 + parts, file.Opened);
    }

    [Fact]
    public async Task Read_Batches_AreOfTheSizeAndNumbered()
    {
        using var file = new SqliteFile(Numbers);
        var data = Database.Query(file.Connect, [new DatabaseQuery("select * from t order by id")], Schema, new DatabaseOptions { BatchRows = 700 });
        var seen = new List<(long, int)>();
        await foreach (var batch in data.Source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using var owned = batch;
            seen.Add((batch.FirstRow, batch.RowCount));
        }
        Assert.Equal([(1, 700), (701, 700), (1401, 600)], seen);
        var sampled = await data.Sample(0.1, 5).RowsAsync();
        Assert.InRange(sampled.Count, 120, 280);
    }

    [Fact]
    public async Task Read_ValuesOfMixedTypes_FitOrSayWhere()
    {
        using var file = new SqliteFile("create table t(v); insert into t values (1), (2.5), (null); create table u(v integer); insert into u values (7), ('seven');");
        var numbers = Database.Query(file.Connect, [new DatabaseQuery("select v from t")], CsvText.Schema(("v", ColumnType.Float64)));
        Assert.Equal([1.0, 2.5, null], (await numbers.RowsAsync(new ReadRequest { Schema = numbers.Schema })).Select(r => r[0]));
        var whole = Database.Query(file.Connect, [new DatabaseQuery("select v from u")], CsvText.Schema(("v", ColumnType.Int64)));
        var error = await Assert.ThrowsAsync<DataException>(() => whole.RowsAsync(new ReadRequest { Schema = whole.Schema }));
        Assert.Equal(DatabaseDiagnostics.ValueDoesNotFit, error.Code);
        Assert.Equal("select v from u, row 2", error.Problem.Where);
        Assert.Contains("'v'", error.Problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select 2147483648 as v", "int32")]
    [InlineData("select 9007199254740993 as v", "float64")]
    [InlineData("select 2 as v", "boolean")]
    [InlineData("select 'soon' as v", "timestamp")]
    [InlineData("select 1e300 as v", "float32")]
    public async Task Read_ValueThatDoesNotFit_IsAnError(string sql, string type)
    {
        using var file = new SqliteFile("create table t(v);");
        Assert.True(ColumnType.TryParse(type, out var column));
        var data = Database.Query(file.Connect, [new DatabaseQuery(sql)], CsvText.Schema(("v", column)));
        var error = await Assert.ThrowsAsync<DataException>(() => data.RowsAsync(new ReadRequest { Schema = data.Schema }));
        Assert.Equal(DatabaseDiagnostics.ValueDoesNotFit, error.Code);
    }

    [Fact]
    public async Task Read_SensitiveValueThatDoesNotFit_IsNotShown()
    {
        using var file = new SqliteFile("create table t(v);");
        var columns = new DataSchema(new Field("v", ColumnType.Timestamp) { IsSensitive = true });
        var data = Database.Query(file.Connect, [new DatabaseQuery("select 'so' || 'on' as v")], columns);
        var error = await Assert.ThrowsAsync<DataException>(() => data.RowsAsync(new ReadRequest { Schema = data.Schema }));
        Assert.Contains($"'{Field.HiddenText}'", error.Problem.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("soon", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select 1 as v", "boolean", true)]
    [InlineData("select 7 as v", "int32", 7)]
    [InlineData("select 7 as v", "string", "7")]
    [InlineData("select 0.5 as v", "float32", 0.5f)]
    [InlineData("select x'0102' as v", "string", "AQI=")]
    public async Task Read_ValueThatFits_IsConverted(string sql, string type, object expected)
    {
        using var file = new SqliteFile("create table t(v);");
        Assert.True(ColumnType.TryParse(type, out var column));
        var data = Database.Query(file.Connect, [new DatabaseQuery(sql)], CsvText.Schema(("v", column)));
        Assert.Equal(expected, (await data.RowsAsync(new ReadRequest { Schema = data.Schema }))[0][0]);
    }

    [Fact]
    public async Task Read_TypesThatNeverFit_AndBadQueries_AreTypedErrors()
    {
        using var file = new SqliteFile(Numbers);
        async Task<MlopsException> FailAsync(string sql, ColumnType type)
        {
            var data = Database.Query(file.Connect, [new DatabaseQuery(sql)], CsvText.Schema(("v", type)));
            return await Assert.ThrowsAnyAsync<MlopsException>(() => data.RowsAsync(new ReadRequest { Schema = data.Schema }));
        }
        Assert.Equal(DatabaseDiagnostics.UnsupportedType, (await FailAsync("select 1 as v", ColumnType.List(ColumnType.Int32))).Code);
        Assert.Equal(DatabaseDiagnostics.QueryFailed, (await FailAsync("selekt 1", ColumnType.Int32)).Code);
        Assert.Equal(DatabaseDiagnostics.QueryFailed, (await FailAsync("select * from nowhere", ColumnType.Int32)).Code);
        Assert.Equal(DatabaseDiagnostics.InvalidColumns, (await FailAsync("select 1 as v, 2 as v", ColumnType.Int32)).Code);
        var closed = Database.Query(() => null!, [new DatabaseQuery("select 1")], Schema);
        Assert.Equal(DatabaseDiagnostics.QueryFailed, (await Assert.ThrowsAsync<DataException>(() => closed.RowsAsync())).Code);
    }

    [Fact]
    public async Task Read_StoppedEarlyOrCancelled_GivesConnectionsBack()
    {
        using var file = new SqliteFile(Numbers);
        var queries = DatabaseQuery.ByRange("select * from t where id >= @from and id < @to order by id", 1, 2001, 5);
        var data = Database.Query(file.Connect, queries, Schema, new DatabaseOptions { BatchRows = 10 });
        Assert.Equal(15, (await data.Take(15).RowsAsync(new ReadRequest { Schema = Schema })).Count);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = Schema }, stop.Token))
            {
                batch.Dispose();
                await stop.CancelAsync();
            }
        });
    }
}
