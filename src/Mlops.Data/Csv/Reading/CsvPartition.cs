using System.Buffers;

namespace Mlops.Data;

/// <summary>A block of whole rows, to be parsed on any thread.</summary>
internal sealed class CsvPartition(CsvBlock block, ReadPlan plan) : DataPartition
{
    private readonly List<BadRow> bad = [];
    private List<long>? numbers;

    public override DataBatch Decode(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var buffers = new SharedBuffers();
        try
        {
            var decoders = new ColumnDecoder[plan.Schema.Count];
            for (var i = 0; i < decoders.Length; i++)
                decoders[i] = ColumnDecoder.Create(plan.Schema.Fields[i], i, block.Rows, plan.State.Decoding, buffers);
            long rows = 0;
            using (var indexer = new RowIndexer(block, plan.Fields, plan.State.Options))
            {
                while (indexer.Next() is { } tile)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows += tile.Seen;
                    if (plan.Sample is { } sample) tile.Keep(sample);
                    if (plan.Filter is { } filter && tile.Rows > 0) Keep(tile, filter);
                    DecodeTile(tile, decoders);
                }
            }
            plan.State.Budget.Close(rows);
            return new DataBatch(plan.Schema, [.. decoders.Select(d => d.Finish())], buffers)
            {
                Source = plan.File,
                FirstRow = numbers is [var first, ..] ? first : block.FirstRow,
                RowNumbers = decoders.Length > 0 && numbers is not null ? numbers.ToArray() : default,
            };
        }
        catch
        {
            buffers.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        block.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// Takes the rows out for which the condition is not true, before any other column of theirs is decoded. Its columns are decoded
    /// once more with the others when they are to be delivered: kept rows are then written without gaps.
    /// </summary>
    private void Keep(CsvTile tile, RowFilter filter)
    {
        var keeps = ArrayPool<bool>.Shared.Rent(tile.Rows);
        try
        {
            var rows = keeps.AsSpan(0, tile.Rows);
            using (var batch = Decode(tile, filter)) filter.Choose(batch, rows);
            foreach (var fault in tile.Faults) rows[fault.Row] = false;
            AddFaults(tile);
            tile.Faults.Clear();
            tile.Keep(rows);
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(keeps);
        }
    }

    /// <summary>The columns of the condition.</summary>
    private DataBatch Decode(CsvTile tile, RowFilter filter)
    {
        var buffers = new SharedBuffers();
        try
        {
            var columns = new ColumnData[filter.Schema.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                var column = plan.Schema.Count + i;
                var decoder = ColumnDecoder.Create(plan.Columns[column], column, tile.Rows, plan.State.Decoding, buffers);
                if (plan.Places[column] >= 0) decoder.Decode(tile, plan.Places[column]);
                else decoder.AppendMissing(tile.Rows);
                columns[i] = decoder.Finish();
            }
            return new DataBatch(filter.Schema, columns, buffers);
        }
        catch
        {
            buffers.Dispose();
            throw;
        }
    }

    private void DecodeTile(CsvTile tile, ColumnDecoder[] decoders)
    {
        Append(tile, decoders);
        if (tile.Faults.Count > 0 || tile.Rows < tile.Seen)
        {
            Report(tile);
            // All rows so far follow each other: from here on they do not, so each one needs its number.
            numbers ??= [.. Enumerable.Range(0, (int)(tile.FirstRow - block.FirstRow)).Select(i => block.FirstRow + i)];
            tile.AddNumbers(numbers);
            if (tile.Faults.Count > 0)
            {
                foreach (var decoder in decoders) decoder.Rewind(decoder.Length - tile.Rows);
                tile.RemoveFaulty();
                tile.Faults.Clear();
                Append(tile, decoders);
            }
        }
        else
        {
            numbers?.AddRange(Enumerable.Range(0, tile.Rows).Select(i => tile.FirstRow + i));
        }
        for (var i = 0; i < decoders.Length; i++)
        {
            if (plan.Places[i] >= 0) decoders[i].Commit(tile, plan.Places[i]);
        }
    }

    private void Append(CsvTile tile, ColumnDecoder[] decoders)
    {
        for (var i = 0; i < decoders.Length; i++)
        {
            if (plan.Places[i] >= 0) decoders[i].Decode(tile, plan.Places[i]);
            else decoders[i].AppendMissing(tile.Rows);
        }
    }

    /// <summary>Counts the bad rows in their order, each once; or throws for the first.</summary>
    private void Report(CsvTile tile)
    {
        bad.AddRange(tile.Ragged.Select(r => FromRagged(r.Start, r.End, r.Fields, r.Row)));
        AddFaults(tile);
        foreach (var row in bad.OrderBy(r => r.Row)) plan.State.Budget.Add(row);
        bad.Clear();
    }

    private void AddFaults(CsvTile tile) =>
        bad.AddRange(tile.Faults.GroupBy(f => f.Row).Select(g => FromFault(tile, g.MinBy(f => plan.Places[f.Column]))));

    private BadRow FromRagged(int start, int end, int fields, long row)
    {
        var place = new CsvPlace(plan.FileIndex, plan.File, row, block.LineOf(start), Shown());
        return fields < 0 ? CsvProblems.Unclosed(place) : CsvProblems.FieldCount(place, fields, plan.Fields);

        string Shown() => plan.State.Hidden.ShowRow(CsvProblems.Show(block.Buffer.AsSpan(start..end)));
    }

    private BadRow FromFault(CsvTile tile, (int Row, int Column, FieldFault Fault) fault)
    {
        var field = plan.Columns[fault.Column];
        var bytes = tile.Field(fault.Row, plan.Places[fault.Column]);
        // Behind a quote in the wrong place, and behind a line end, fields of other columns may follow.
        var isOfOthers = fault.Fault == FieldFault.Quotes || bytes.ContainsAny((byte)'\n', (byte)'\r');
        var shown = CsvProblems.Show(bytes);
        var text = isOfOthers ? plan.State.Hidden.ShowRow(shown) : plan.State.Hidden.Show(field.Name, shown);
        var place = new CsvPlace(plan.FileIndex, plan.File, tile.RowNumber(fault.Row), block.LineOf(tile.StartOf(fault.Row)), text);
        return CsvProblems.Value(place, field.Name, fault.Fault, field.Type);
    }
}
