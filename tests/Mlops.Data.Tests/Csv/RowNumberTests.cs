using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

/// <summary>A row that is named must be the row that a reader of the file finds under this number.</summary>
public sealed class RowNumberTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("id", ColumnType.Int64), ("text", ColumnType.String));

    [Fact]
    public void Read_AnyFilesWithBadRows_NamesTheRowsThatCsvHelperFinds() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, random.Next(1, 4)).Select(file => Generate(random, file)).ToList();
        var inputs = texts.Select((t, i) => TextInput.FromBytes($"{i}.csv", Encoding.UTF8.GetBytes(t))).ToList();
        var options = new CsvOptions { BadRows = BadRowPolicy.Skip(10_000), BlockBytes = random.Next(2) == 0 ? random.Next(1, 400) : 1 << 16 };
        var log = new BadRowLog();
        var rows = NamesAsync(Data.Csv.From("files", inputs, Schema, options), log).GetAwaiter().GetResult();
        var truth = texts.Select(ReadWithCsvHelper).ToList();
        foreach (var (source, number, id) in rows)
        {
            if (truth[source[0] - '0'][(int)number - 1][0] != id) return false;
        }
        var isBad = log.First().All(r => IsBad(truth[r.FileIndex][(int)r.Row - 1]));
        return isBad && rows.Count == truth.Sum(t => t.Count(row => !IsBad(row))) && log.Count == truth.Sum(t => t.Count(IsBad));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Read_MoreBadRowsThanOneTileHolds_KeepsTheNumbers()
    {
        var text = new StringBuilder("id,text\n");
        for (var row = 1; row <= 5000; row++) text.Append(row % 3 == 0 ? "x,bad\n" : row % 1001 == 0 ? "ragged\n" : $"{row},good\n");
        var options = new CsvOptions { BadRows = BadRowPolicy.Skip(10_000) };
        var rows = await NamesAsync(CsvText.Open(text.ToString(), Schema, options), null);
        Assert.All(rows, r => Assert.Equal(r.Id, r.Number.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(1, 5000).Count(r => r % 3 != 0 && r % 1001 != 0), rows.Count);
    }

    [Fact]
    public async Task Read_NoBadRow_CarriesNoNumbers()
    {
        await foreach (var batch in CsvText.Open("id,text\n1,a\n2,b\n", Schema).Source.ReadAsync())
        {
            using (batch) Assert.True(batch.RowNumbers.IsEmpty);
        }
    }

    private static bool IsBad(string[] row) => row.Length != 2 || row[0] == "x";

    private static async Task<List<(string Source, long Number, string Id)>> NamesAsync(Dataset<Row> data, BadRowLog? log)
    {
        var rows = new List<(string, long, string)>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { BadRows = log }))
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++)
                    rows.Add((batch.Source, batch.RowNumber(i), ((long)new Row(batch, i)["id"]!).ToString(CultureInfo.InvariantCulture)));
            }
        }
        return rows;
    }

    private static string Generate(Random random, int file)
    {
        var text = new StringBuilder("id,text\n");
        var badness = random.Next(2, 8);
        for (var row = random.Next(200); row > 0; row--)
        {
            var id = random.Next(badness) == 0 ? "x" : ((file + 1) * 1_000_000 + row).ToString(CultureInfo.InvariantCulture);
            var value = random.Next(4) switch { 0 => "\"two\nlines\"", 1 => "\"a \"\"quote\"\", a comma\"", 2 => "", _ => "plain" };
            text.Append(id).Append(random.Next(badness * 2) == 0 ? "" : "," + value).Append(random.Next(3) == 0 ? "\r\n" : "\n");
            if (random.Next(9) == 0) text.Append('\n');
        }
        return text.ToString();
    }

    private static List<string[]> ReadWithCsvHelper(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(parser.Read());
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        return rows;
    }
}
