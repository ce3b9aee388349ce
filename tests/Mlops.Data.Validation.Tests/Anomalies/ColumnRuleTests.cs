using System.Text;

namespace Mlops.Data.Validation.Tests;

/// <summary>The kernels of the second pass: every encoding, slices, and values under missing rows.</summary>
public sealed class ColumnRuleTests
{
    private static readonly DataSchema Schema = new(
        new Field("text", ColumnType.String), new Field("number", ColumnType.Float64), new Field("flag", ColumnType.Boolean));

    [Fact]
    public void Find_PlainAndDictionaryTexts_GiveTheSameRows()
    {
        var plain = Column("1", null, "x", "2", "x", null, "");
        var dictionary = (StringData)Column("1", "x", "2", "").Slice(0, 4);
        // The code of a missing row is undefined: 99 is no entry.
        var coded = new StringData((int[])[0, 99, 1, 2, 1, 99, 3], dictionary, plain.Validity);
        ColumnRule[] rules = [ColumnRule.NotAmong(["1", "2"]), ColumnRule.Unparsable(ColumnType.Int32, ColumnType.String)!];
        foreach (var rule in rules)
            foreach (var column in new[] { plain, coded })
            {
                Assert.Equal([2, 4, 6], Rows(rule, column));
                Assert.Equal([0, 2], Rows(rule, column.Slice(2, 4)));
            }
    }

    [Fact]
    public void Find_InvalidUtf8_IsFoundInBothEncodings()
    {
        var bytes = Encoding.UTF8.GetBytes("aé").Append((byte)0xC3).ToArray();
        var plain = new StringData((int[])[0, 1, 3, 4], bytes);
        Assert.Equal([2], Rows(ColumnRule.InvalidUtf8, plain));
        Assert.Equal([0, 2], Rows(ColumnRule.InvalidUtf8, new StringData((int[])[2, 1, 2, 0], plain)));
    }

    [Fact]
    public void Find_MissingRows_AreFoundOnlyByTheirOwnRule()
    {
        using var batch = Batch(("a", 1.0, true), (null, null, null), ("b", -1.0, false), (null, null, null));
        foreach (var column in batch.Columns)
        {
            Assert.Equal([1, 3], Rows(ColumnRule.Missing, column));
            Assert.Equal([0], Rows(ColumnRule.Missing, column.Slice(1, 2)));
        }
        Assert.Equal([2], Rows(ColumnRule.Outside(new NumberRange(0)), batch[1]));
        Assert.Equal([2], Rows(ColumnRule.NotAmong(["true"]), batch[2]));
        Assert.Equal([0], Rows(ColumnRule.NotAmong(["-1"]), batch[1]));
        Assert.Empty(Rows(ColumnRule.Missing, batch[1].Slice(0, 1)));
    }

    [Fact]
    public void Find_Rows_AllocatesNothing()
    {
        using var batch = Batch([.. Enumerable.Repeat(((string?)"a", (double?)-1.0, (bool?)true), 1000)]);
        var rows = new int[1000];
        var rules = new[] { ColumnRule.NotAmong(["b"]), ColumnRule.Outside(new NumberRange(0)), ColumnRule.NotAmong(["false"]) };
        for (var i = 0; i < 3; i++) rules[i].Find(batch[i], rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 3; i++) found += rules[i].Find(batch[i], rows);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((3000, 0L), (found, allocated));
    }

    private static int[] Rows(ColumnRule rule, ColumnData column)
    {
        var rows = new int[column.Length];
        return rows[..rule.Find(column, rows)];
    }

    private static StringData Column(params string?[] texts) => (StringData)Batch([.. texts.Select(t => (t, (double?)0, (bool?)true))])[0];

    private static DataBatch Batch(params (string? Text, double? Number, bool? Flag)[] rows)
    {
        var builder = new BatchBuilder(Schema);
        foreach (var (text, number, flag) in rows)
        {
            builder.Text(0).Append(text);
            builder.Primitive<double>(1).Append(number);
            if (flag is { } value) ((BooleanBuilder)builder[2]).Append(value);
            else builder[2].AppendMissing();
        }
        return builder.Build();
    }
}
