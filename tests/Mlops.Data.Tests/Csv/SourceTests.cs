using System.IO.Compression;
using System.Text;

namespace Mlops.Data.Tests;

public sealed class SourceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-csv-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Files_Pattern_ReadsInOrdinalOrderWithEachHeader()
    {
        Write("b.csv", "n,t\n3,c\n");
        Write("B.csv", "t,n\na,1\n");
        Write("a.csv", "t,extra,n\nb,!,2\n");
        Write("c.txt", "n,t\n9,z\n");
        var data = Csv.Files(folder + "/*.csv", CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("gone", ColumnType.Float64)));
        Assert.Equal("n: int32?, t: string?, extra: string?", (await data.Source.GetSchemaAsync()).ToString());
        var rows = await data.RowsAsync();
        Assert.Equal([1, "a", null], rows[0]);
        Assert.Equal([2, "b", "!"], rows[1]);
        Assert.Equal([3, "c", null], rows[2]);
        var files = await data.Source.GetFilesAsync();
        Assert.Equal(["B.csv", "a.csv", "b.csv"], files.Select(f => Path.GetFileName(f.Uri)));
        Assert.Equal(Digest.Of("n,t\n3,c\n"), files[2].Digest);
        Assert.Equal(8, files[2].Bytes);
    }

    [Fact]
    public async Task Files_DeepPattern_FindsFolders()
    {
        Write("x/1/a.csv", "n\n1\n");
        Write("x/b.csv", "n\n2\n");
        Write("y/c1.csv", "n\n3\n");
        var schema = CsvText.Schema(("n", ColumnType.Int32));
        Assert.Equal(3, (await Csv.Files(folder + "/**/*.csv", schema).RowsAsync()).Count);
        Assert.Equal(2, Assert.Single(await Csv.Files(folder + "/x/?.csv", schema).RowsAsync())[0]);
        Assert.Equal(3, Assert.Single(await Csv.Files(folder + "/y*/c?.csv", schema).RowsAsync())[0]);
    }

    [Fact]
    public async Task Files_NothingThere_IsATypedError()
    {
        var schema = CsvText.Schema(("n", ColumnType.Int32));
        foreach (var pattern in (string[])["/none.csv", "/*.csv", "/gone/*.csv", "/gone/**/x"])
        {
            var data = Csv.Files(folder + pattern, schema);
            Assert.Equal("MLOPS2101", (await Assert.ThrowsAsync<DataException>(() => data.RowsAsync())).Code);
            Assert.Equal("MLOPS2101", (await Assert.ThrowsAsync<DataException>(async () => await data.Source.GetFilesAsync())).Code);
        }
    }

    [Fact]
    public async Task Files_Gzip_IsRecognizedByItsBytes()
    {
        var plain = Encoding.UTF8.GetBytes("n\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}\n")));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, true)) gzip.Write(plain);
        var schema = CsvText.Schema(("n", ColumnType.Int32));
        var rows = await CsvText.OpenBytes(packed.ToArray(), schema, new CsvOptions { BlockBytes = 1000 }).RowsAsync();
        Assert.Equal(Enumerable.Range(0, 5000), rows.Select(r => (int)r[0]!));
        var torn = packed.ToArray()[..(int)(packed.Length / 2)];
        torn[^1] ^= 0x55;
        torn[20] ^= 0x55;
        var error = await Record.ExceptionAsync(() => CsvText.OpenBytes(torn, schema).RowsAsync());
        Assert.IsType<DataException>(error);
    }

    [Fact]
    public async Task Read_Projection_ParsesOnlyWhatIsAskedFor()
    {
        var data = CsvText.Open("n,t,f\nbad,x,1.5\n", CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("f", ColumnType.Float32)));
        var wanted = CsvText.Schema(("f", ColumnType.Float64), ("none", ColumnType.Int64), ("t", ColumnType.String));
        Assert.Equal([1.5, null, "x"], Assert.Single(await data.RowsAsync(new ReadRequest { Schema = wanted })));
        Assert.Equal(["bad"], Assert.Single(await data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.String)) })));
    }

    [Theory]
    [InlineData("int32", "float32")]
    [InlineData("float64", "float32")]
    [InlineData("string", "int32")]
    [InlineData("boolean", "int32")]
    [InlineData("timestamp", "int64")]
    public async Task Read_LossyConversion_IsASchemaException(string declared, string wanted)
    {
        Assert.True(ColumnType.TryParse(declared, out var from));
        Assert.True(ColumnType.TryParse(wanted, out var to));
        var data = CsvText.Open("a\n1\n", CsvText.Schema(("a", from)));
        var error = await Assert.ThrowsAsync<SchemaException>(() => data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("a", to)) }));
        Assert.Equal(DiagnosticCodes.WrongColumnType, error.Code);
    }

    [Fact]
    public async Task Read_WithoutHeader_NamesColumnsBySchemaOptionsOrNumber()
    {
        var none = new CsvOptions { HasHeader = false };
        var schema = CsvText.Schema(("a", ColumnType.Int32), ("b", ColumnType.String));
        var data = CsvText.Open("1,x,y\n2,z,w\n", schema, none);
        Assert.Equal("a: int32?, b: string?, column_3: string?", (await data.Source.GetSchemaAsync()).ToString());
        Assert.Equal([2, "z", "w"], (await data.RowsAsync())[1]);
        var named = CsvText.Open("x,1\n", schema, none with { ColumnNames = ["b", "a"] });
        Assert.Equal([1, "x"], Assert.Single(await named.RowsAsync()));
        Assert.Empty(await CsvText.Open("", schema, none).RowsAsync());
    }

    [Fact]
    public async Task Read_UnnamedColumn_IsCalledByItsNumber()
    {
        var data = CsvText.Open(",a\n0,1\n", CsvText.Schema(("a", ColumnType.Int32)));
        Assert.Equal("a: int32?, column_1: string?", (await data.Source.GetSchemaAsync()).ToString());
    }

    [Fact]
    public async Task Read_Batches_KnowSourceAndFirstRow()
    {
        var text = "n\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => i % 50 == 0 ? $"{i}\n\r\n\n" : $"{i}\n"));
        var data = CsvText.Open(text, CsvText.Schema(("n", ColumnType.Int32)), new CsvOptions { BlockBytes = 97 });
        long next = 1;
        await foreach (var batch in data.Source.ReadAsync())
        {
            using (batch)
            {
                Assert.Equal("test.csv", batch.Source);
                Assert.Equal(next, batch.FirstRow);
                if (batch.RowCount > 0) Assert.Equal(next, ((PrimitiveData<int>)batch[0]).Values[0]);
                next += batch.RowCount;
            }
        }
        Assert.Equal(1001, next);
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var data = CsvText.Open("n\n" + string.Concat(Enumerable.Repeat("1\n", 10000)), CsvText.Schema(("n", ColumnType.Int32)), new CsvOptions { BlockBytes = 10 });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in data.Source.ReadAsync(null, stop.Token))
            {
                batch.Dispose();
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public void Files_ContradictingOptions_AreRefused()
    {
        var schema = CsvText.Schema(("n", ColumnType.Int32));
        Assert.Throws<ArgumentException>(() => Csv.Files("x", schema, new CsvOptions { Delimiter = '"' }));
        Assert.Throws<ArgumentException>(() => Csv.Files("x", schema, new CsvOptions { Delimiter = '\n' }));
        Assert.Throws<ArgumentException>(() => Csv.Files("x", schema, new CsvOptions { Quote = '€' }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Csv.Files("x", schema, new CsvOptions { BlockBytes = 0 }));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
