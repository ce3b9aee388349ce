using System.Text.Json;

namespace Mlops.Data;

/// <summary>Finds the columns of rows and what their values are, one row after the other. Not thread-safe.</summary>
internal sealed class RowShape(BadRowBudget budget)
{
    private readonly List<ColumnShape> found = [];
    private readonly Dictionary<string, ColumnShape> byPath = new(StringComparer.Ordinal);

    /// <summary>The number of good rows that were looked at.</summary>
    public long Rows { get; private set; }

    /// <summary>False when rows were left out because enough had been looked at.</summary>
    public bool SawAll { get; private set; } = true;

    /// <summary>The columns in the order in which they first came.</summary>
    public IEnumerable<ColumnShape> Columns() => found.Where(c => c.IsColumn);

    /// <summary>True when a path came as an object.</summary>
    public bool IsObject(string path) => byPath.ContainsKey(path);

    /// <summary>Looks at no more than some rows of a block.</summary>
    /// <returns>How many it looked at.</returns>
    public long Add(LineBlock block, int fileIndex, string file, long most)
    {
        var bytes = block.Buffer.AsSpan(0, block.End);
        var position = block.Start;
        var rows = 0L;
        for (; LineBlock.Next(bytes, ref position, out var start, out var length); rows++)
        {
            if (rows == most)
            {
                SawAll = false;
                break;
            }
            var fault = AddRow(block.Buffer, start, length);
            if (fault == JsonFault.None) continue;
            var text = CsvProblems.Show(bytes.Slice(start, length));
            var place = new CsvPlace(fileIndex, file, block.FirstRow + rows, block.LineOf(start), text);
            budget.Add(JsonLinesProblems.Row(place, fault, "", null, null));
        }
        return rows;
    }

    private JsonFault AddRow(byte[] buffer, int start, int length)
    {
        try
        {
            // Nothing of a broken row counts: look at all of it first.
            var whole = new Utf8JsonReader(buffer.AsSpan(start, length), RowScanner.ReaderOptions);
            if (!whole.Read()) return JsonFault.Malformed;
            if (whole.TokenType != JsonTokenType.StartObject) return JsonFault.NotAnObject;
            whole.Skip();
            whole.Read();
        }
        catch (JsonException)
        {
            return JsonFault.Malformed;
        }
        var reader = new Utf8JsonReader(buffer.AsSpan(start, length), RowScanner.ReaderOptions);
        reader.Read();
        AddObject(ref reader, "", buffer, start);
        Rows++;
        return JsonFault.None;
    }

    private void AddObject(ref Utf8JsonReader reader, string prefix, byte[] buffer, int origin)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = prefix + Name(ref reader);
            reader.Read();
            if (path.Length == 0)
            {
                // No column can be without a name.
                reader.Skip();
                continue;
            }
            var column = Find(path);
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                column.AddObject();
                AddObject(ref reader, path + ".", buffer, origin);
            }
            else
            {
                AddValue(column, JsonSlot.Take(ref reader, origin), buffer);
            }
        }
    }

    /// <summary>The name of a property; empty when it is not Unicode: such a one cannot be asked for.</summary>
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static void AddValue(ColumnShape column, JsonSlot slot, byte[] buffer)
    {
        if (slot.Kind != JsonSlotKind.Array)
        {
            column.Add(buffer, slot);
            return;
        }
        var items = column.AddArray();
        var reader = new Utf8JsonReader(buffer.AsSpan(slot.Start, slot.Length), RowScanner.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonSlot.Take(ref reader, slot.Start);
            if (item.Kind == JsonSlotKind.Nested) items.AddObject();
            else AddValue(items, item, buffer);
        }
    }

    private ColumnShape Find(string path)
    {
        if (byPath.TryGetValue(path, out var known)) return known;
        var column = new ColumnShape(path);
        byPath.Add(path, column);
        found.Add(column);
        return column;
    }
}
