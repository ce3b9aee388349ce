using System.Buffers;

namespace Mlops.Data;

/// <summary>
/// Some rows of a block, cut into fields. Row r takes the places from <c>r * Stride</c>: where the byte before its first field
/// is, and then where each field ends. Field f of row r is the bytes from <c>places[r * Stride + f] + 1</c> up to
/// <c>places[r * Stride + f + 1]</c>.
/// </summary>
internal sealed class CsvTile(CsvBlock block, int fields, bool isUtf8)
{
    private readonly List<int> dropped = [];

    public CsvBlock Block { get; } = block;

    /// <summary>True when the whole block is UTF-8, so that no text has to be checked.</summary>
    public bool IsUtf8 { get; } = isUtf8;

    /// <summary>One more than the number of fields of a row.</summary>
    public int Stride { get; } = fields + 1;

    public int[] Places { get; set; } = [];

    /// <summary>The number of rows with the right number of fields.</summary>
    public int Rows { get; set; }

    /// <summary>The number of the first row within the file.</summary>
    public long FirstRow { get; set; }

    /// <summary>
    /// Rows with another number of fields: where each starts and ends, and how many fields it has (-1: not closed).
    /// </summary>
    public List<(int Start, int End, int Fields, long Row)> Ragged { get; } = [];

    /// <summary>Fields that cannot be read: row of the tile, column of the request, why.</summary>
    public List<(int Row, int Column, FieldFault Fault)> Faults { get; } = [];

    public void Clear(long firstRow)
    {
        (Rows, FirstRow) = (0, firstRow);
        dropped.Clear();
        Ragged.Clear();
        Faults.Clear();
    }

    public void Drop(int start, int end, int fields)
    {
        Ragged.Add((start, end, fields, FirstRow + Rows + dropped.Count));
        dropped.Add(Rows);
    }

    /// <summary>How many rows were looked at: those kept and those dropped.</summary>
    public int Seen => Rows + dropped.Count;

    /// <summary>The number within the file of a row of the tile.</summary>
    public long RowNumber(int row) => FirstRow + row + dropped.Count(d => d <= row);

    public int StartOf(int row) => Places[row * Stride] + 1;

    public int EndOf(int row) => Places[row * Stride + Stride - 1];

    public ReadOnlySpan<byte> Field(int row, int field)
    {
        var place = row * Stride + field;
        return Block.Buffer.AsSpan((Places[place] + 1)..Places[place + 1]);
    }

    /// <summary>Adds the numbers within the file of the rows without faults, in order.</summary>
    public void AddNumbers(List<long> numbers)
    {
        var faulty = Faults.Select(f => f.Row).ToHashSet();
        var before = 0;
        for (var row = 0; row < Rows; row++)
        {
            while (before < dropped.Count && dropped[before] <= row) before++;
            if (!faulty.Contains(row)) numbers.Add(FirstRow + row + before);
        }
    }

    /// <summary>Takes the rows that are not in the sample out, before they are decoded.</summary>
    public void Keep(RowSampler sample)
    {
        Ragged.RemoveAll(r => !sample.Keeps(r.Row));
        var keeps = ArrayPool<bool>.Shared.Rent(Math.Max(1, Rows));
        for (var (row, passed) = (0, 0); row < Rows; row++)
        {
            while (passed < dropped.Count && dropped[passed] <= row) passed++;
            keeps[row] = sample.Keeps(FirstRow + row + passed);
        }
        Keep(keeps.AsSpan(0, Rows));
        ArrayPool<bool>.Shared.Return(keeps);
    }

    /// <summary>Takes the rows out whose entry is false, before they are decoded.</summary>
    public void Keep(ReadOnlySpan<bool> keeps)
    {
        if (!keeps.Contains(false)) return;
        var before = dropped.ToArray();
        dropped.Clear();
        var (kept, passed) = (0, 0);
        for (var row = 0; row <= Rows; row++)
        {
            for (; passed < before.Length && before[passed] <= row; passed++) dropped.Add(kept);
            if (row == Rows) break;
            if (!keeps[row])
            {
                dropped.Add(kept);
                continue;
            }
            if (kept != row) Places.AsSpan(row * Stride, Stride).CopyTo(Places.AsSpan(kept * Stride));
            kept++;
        }
        Rows = kept;
    }

    /// <summary>Takes the rows with faults out.</summary>
    public void RemoveFaulty()
    {
        var faulty = Faults.Select(f => f.Row).ToHashSet();
        var kept = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (faulty.Contains(row)) continue;
            if (kept != row) Places.AsSpan(row * Stride, Stride).CopyTo(Places.AsSpan(kept * Stride));
            kept++;
        }
        Rows = kept;
    }
}
