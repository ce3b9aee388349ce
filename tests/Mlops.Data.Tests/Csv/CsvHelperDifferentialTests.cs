using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Mlops.Data.Tests;

/// <summary>Generated files must mean the same to us and to CsvHelper, whatever the block size and the number of threads.</summary>
public sealed class CsvHelperDifferentialTests
{
    private static readonly string[] Pieces =
        ["a", "bc", "12.5", " ", "\"", "\"\"", ",", ";", "\n", "\r\n", "é", "€", "𝄞", "ı", "NA", "'", "|", "\t", "longer text to fill more than one vector of bytes, again and again"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Read_GeneratedFiles_EqualsCsvHelper(int part)
    {
        for (var seed = part * 500; seed < part * 500 + 500; seed++)
        {
            var random = new Random(seed);
            var (text, columns) = Generate(random);
            var expected = ReadWithCsvHelper(text, columns);
            var schema = new DataSchema(Enumerable.Range(0, columns).Select(i => new Field($"c{i}", ColumnType.String)));
            var options = new CsvOptions { BlockBytes = random.Next(3) switch { 0 => 1, 1 => random.Next(1, 300), _ => 1 << 16 } };
            var rows = await CsvText.Open(text, schema, options).RowsAsync(new ReadRequest { DegreeOfParallelism = 1 + seed % 4 });
            Assert.True(expected.Count == rows.Count, $"seed {seed}: {expected.Count} rows expected, {rows.Count} found");
            for (var i = 0; i < rows.Count; i++)
                Assert.True(expected[i].SequenceEqual(rows[i].Select(v => v ?? "")), $"seed {seed}, row {i + 1}");
        }
    }

    private static (string Text, int Columns) Generate(Random random)
    {
        var columns = random.Next(1, 9);
        var text = new StringBuilder(random.Next(4) == 0 ? "\uFEFF" : "");
        var mixed = random.Next(3);
        var rows = random.Next(0, 60);
        text.AppendJoin(',', Enumerable.Range(0, columns).Select(i => $"c{i}")).Append('\n');
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) text.Append(column > 0 ? "," : "").Append(Field(random, columns == 1));
            if (row < rows - 1 || random.Next(2) == 0) text.Append(mixed == 0 || (mixed == 1 && random.Next(2) == 0) ? "\n" : "\r\n");
            if (random.Next(20) == 0 && row < rows - 1) text.Append("\r\n");
        }
        return (text.ToString(), columns);
    }

    private static string Field(Random random, bool isOnly)
    {
        var value = string.Concat(Enumerable.Range(0, random.Next(isOnly ? 1 : 0, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var mustQuote = value.AsSpan().IndexOfAny(",\"\r\n") >= 0 || isOnly;
        return mustQuote || random.Next(4) == 0 ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }

    private static List<string[]> ReadWithCsvHelper(string text, int columns)
    {
        using var reader = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(reader.Read() && reader.ReadHeader());
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, columns).Select(i => reader.GetField(i)!)]);
        return rows;
    }
}
