using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>A block of whole lines, to be parsed on any thread.</summary>
internal sealed class JsonLinesPartition(LineBlock block, JsonLinesPlan plan) : DataPartition
{
    private readonly JsonFaults faults = new();
    private readonly List<BadRow> bad = [];

    public override DataBatch Decode(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var columns = new JsonColumn[plan.Schema.Count];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = JsonColumn.Create(plan.Schema.Fields[i].Type, plan.Options.AllowNumbersInStrings);
        var isUtf8 = Utf8.IsValid(block.Buffer.AsSpan(block.Start..block.End));
        var tile = new JsonTile(plan.Columns.Count);
        var scanner = new RowScanner(plan.Root);
        var sample = plan.Sample?.Of(plan.File);
        var numbers = new List<long>(block.Rows);
        var (position, number, seen) = (block.Start, block.FirstRow, 0L);
        var bytes = block.Buffer.AsSpan(0, block.End);
        while (LineBlock.Next(bytes, ref position, out var start, out var length))
        {
            var row = number++;
            if (sample is { } rows && !rows.Keeps(row)) continue;
            seen++;
            tile.Begin();
            var fault = scanner.Scan(block.Buffer, start, length, tile);
            if (fault == JsonFault.None) tile.End(start, length, row);
            else AddBad(start, length, row, fault, scanner.Doubled);
            if (tile.Rows < JsonTile.MaxRows) continue;
            cancellationToken.ThrowIfCancellationRequested();
            DecodeTile(tile, columns, isUtf8, numbers);
        }
        DecodeTile(tile, columns, isUtf8, numbers);
        plan.Budget.Close(seen);
        return Finish(columns, numbers);
    }

    protected override void Dispose(bool disposing)
    {
        block.Dispose();
        base.Dispose(disposing);
    }

    private DataBatch Finish(JsonColumn[] columns, List<long> numbers)
    {
        var buffers = new SharedBuffers();
        var data = new ColumnData[columns.Length];
        for (var i = 0; i < data.Length; i++) data[i] = columns[i].Finish(buffers);
        var first = numbers.Count > 0 ? numbers[0] : block.FirstRow;
        var isGapless = numbers.Count == 0 || numbers[^1] - first == numbers.Count - 1;
        return new DataBatch(plan.Schema, data, buffers)
        {
            Source = plan.File,
            FirstRow = first,
            RowNumbers = isGapless || data.Length == 0 ? default : numbers.ToArray(),
        };
    }

    private void DecodeTile(JsonTile tile, JsonColumn[] columns, bool isUtf8, List<long> numbers)
    {
        if (plan.Filter is { } filter && tile.Rows > 0) tile.Remove(LeftOut(tile, filter, isUtf8));
        var faulty = Append(tile, columns, isUtf8);
        if (faulty.Count > 0)
        {
            foreach (var column in columns) column.Rewind(column.Length - tile.Rows);
            tile.Remove(faulty);
            Append(tile, columns, isUtf8);
        }
        Report();
        for (var row = 0; row < tile.Rows; row++) numbers.Add(tile.Line(row).Number);
        tile.Clear();
    }

    /// <summary>The rows for which the condition is not true or cannot be told: no other column of theirs is decoded.</summary>
    private HashSet<int> LeftOut(JsonTile tile, RowFilter filter, bool isUtf8)
    {
        var rows = new HashSet<int>();
        var buffers = new SharedBuffers();
        var data = new ColumnData[filter.Schema.Count];
        for (var i = 0; i < data.Length; i++)
        {
            var (field, column) = (filter.Schema.Fields[i], JsonColumn.Create(filter.Schema.Fields[i].Type, plan.Options.AllowNumbersInStrings));
            Append(tile, column, field, plan.Columns.Find(field.Name), isUtf8, rows);
            data[i] = column.Finish(buffers);
        }
        using var batch = new DataBatch(filter.Schema, data, buffers);
        var keeps = new bool[tile.Rows];
        filter.Choose(batch, keeps);
        for (var row = 0; row < keeps.Length; row++)
            if (!keeps[row]) rows.Add(row);
        return rows;
    }

    private HashSet<int> Append(JsonTile tile, JsonColumn[] columns, bool isUtf8)
    {
        var faulty = new HashSet<int>();
        for (var i = 0; i < columns.Length; i++) Append(tile, columns[i], plan.Schema.Fields[i], i, isUtf8, faulty);
        return faulty;
    }

    private void Append(JsonTile tile, JsonColumn column, Field field, int place, bool isUtf8, HashSet<int> faulty)
    {
        faults.Clear();
        column.Append(block.Buffer, isUtf8, tile.Column(place), faults);
        foreach (var (row, item, level, fault, slot) in faults.Found)
        {
            // Each row is reported once, for its first column at fault.
            if (faulty.Add(row)) AddBad(tile.Line(row), field, (item, level), fault, slot);
        }
    }

    /// <summary>Counts the bad rows in their order; or throws for the first.</summary>
    private void Report()
    {
        foreach (var row in bad.OrderBy(r => r.Row)) plan.Budget.Add(row);
        bad.Clear();
    }

    private void AddBad(int start, int length, long row, JsonFault fault, int column)
    {
        var name = column < 0 ? null : plan.Columns.Fields[column].Name;
        // Which part of the line belongs to which column is not known.
        var place = Place(start, start, length, row);
        bad.Add(JsonLinesProblems.Row(place with { Text = plan.Hidden.ShowRow(place.Text) }, fault, name, name, null));
    }

    private void AddBad((int Start, int Length, long Number) line, Field field, (string Path, int Level) item, JsonFault fault, JsonSlot slot)
    {
        var type = field.Type;
        for (var level = 0; level < item.Level; level++) type = type.Item!;
        var isText = slot.Kind is JsonSlotKind.Text or JsonSlotKind.EscapedText;
        var place = Place(line.Start, slot.Start - (isText ? 1 : 0), slot.Length + (isText ? 2 : 0), line.Number);
        // An object may hold what other columns are read from.
        var isOfOthers = !isText && block.Buffer.AsSpan(slot.Start, slot.Length).Contains((byte)'{');
        place = place with { Text = isOfOthers ? plan.Hidden.ShowRow(place.Text) : plan.Hidden.Show(field.Name, place.Text) };
        bad.Add(JsonLinesProblems.Row(place, fault, field.Name + item.Path, field.Name, type));
    }

    private CsvPlace Place(int lineStart, int start, int length, long row) => new(
        plan.FileIndex, plan.File, row, block.LineOf(lineStart), CsvProblems.Show(block.Buffer.AsSpan(start, length)));
}
