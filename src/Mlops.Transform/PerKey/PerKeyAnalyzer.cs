using System.Buffers;

namespace Mlops.Transform;

/// <summary>
/// Learns from the numbers of the first column apart for each key, which is the category of the second one. Rows without a key, and
/// keys without a number, teach nothing.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="substitute">What a missing number counts as; null when it does not count.</param>
/// <param name="maxKeys">How many keys with numbers there may be: it bounds the memory.</param>
internal abstract class PerKeyAnalyzer<TState>(Operation operation, double? substitute, int maxKeys) : Analyzer
    where TState : class
{
    private readonly Dictionary<byte[], int> places = new(KeyBytes.Comparer);
    private readonly List<(byte[] Key, TState State, long Count)> keys = [];
    private NumberTally tally;
    private int used;

    public sealed override void Add(in OperationInput input)
    {
        var ofRows = ArrayPool<int>.Shared.Rent(input.RowCount);
        var values = ArrayPool<double>.Shared.Rent(input.RowCount);
        var found = ofRows.AsSpan(0, input.RowCount);
        var numbers = values.AsSpan(0, input.RowCount);
        CategoryMap.Run(input[1], new Collector(this), SparseOperation.None, found);
        NumberMap.Run(input[0], default(FittedImpute.Same), substitute ?? double.NaN, numbers, 1);
        for (var row = 0; row < found.Length; row++)
            if (!tally.Accept(numbers[row])) found[row] = SparseOperation.None;

        // Any order will do: rows of one key come to lie side by side.
        found.Sort(numbers);
        for (int start = 0, end; start < found.Length; start = end)
        {
            for (end = start + 1; end < found.Length && found[end] == found[start];) end++;
            if (found[start] >= 0) AddTo(found[start], numbers[start..end]);
        }

        ArrayPool<double>.Shared.Return(values);
        ArrayPool<int>.Shared.Return(ofRows);
    }

    public sealed override void Merge(Analyzer other)
    {
        var others = (PerKeyAnalyzer<TState>)other;
        tally.Merge(others.tally);
        foreach (var (key, state, count) in others.keys)
        {
            if (count == 0 || IsOver) continue;
            var place = PlaceOf(key);
            Count(place, count);
            MergeState(keys[place].State, state);
        }

        if (others.IsOver) used = maxKeys + 1;
    }

    public sealed override void Save(BinaryWriter writer)
    {
        writer.Write(tally.Missing);
        writer.Write(tally.Infinite);
        writer.Write(IsOver);
        if (IsOver) return;
        writer.Write(used);
        foreach (var (key, state, count) in Ordered())
        {
            writer.Write(key.Length);
            writer.Write(key);
            writer.Write(count);
            SaveState(state, writer);
        }
    }

    public sealed override void Load(BinaryReader reader)
    {
        tally = NumberTally.Of(reader.ReadInt64(), reader.ReadInt64());
        if (reader.ReadBoolean())
        {
            used = maxKeys + 1;
            return;
        }

        var saved = reader.ReadInt32();
        if (saved < 0 || saved > maxKeys) throw new InvalidDataException("A number of keys is out of range.");
        for (var i = 0; i < saved; i++)
        {
            var length = reader.ReadInt32();
            if (length < 0) throw new InvalidDataException("The length of a key is negative.");
            var key = reader.ReadBytes(length);
            if (key.Length < length) throw new EndOfStreamException();
            if (places.ContainsKey(key)) throw new InvalidDataException("A key is there twice.");
            var place = PlaceOf(key);
            Count(place, reader.ReadInt64());
            keys[place] = keys[place] with { State = LoadState(reader) };
        }
    }

    public sealed override FittedOperation Finish()
    {
        tally.Check(operation);
        if (IsOver) throw NumberErrors.TooManyKeys(operation, maxKeys);
        var ordered = Ordered();
        var found = new Vocabulary([.. ordered.Select(k => new Mlops.Data.ValueCount(k.Key, k.Count))]);
        return Finish(found, [.. ordered.Select(k => k.State)]);
    }

    protected abstract TState CreateState();

    protected abstract void AddTo(TState state, ReadOnlySpan<double> values);

    protected abstract void MergeState(TState state, TState other);

    protected abstract void SaveState(TState state, BinaryWriter writer);

    protected abstract TState LoadState(BinaryReader reader);

    /// <param name="keys">The keys that have numbers, most frequent first.</param>
    /// <param name="states">What each of them has taught.</param>
    protected abstract FittedOperation Finish(Vocabulary keys, IReadOnlyList<TState> states);

    private bool IsOver => used > maxKeys;

    private void AddTo(int place, ReadOnlySpan<double> values)
    {
        if (IsOver) return;
        Count(place, values.Length);
        AddTo(keys[place].State, values);
    }

    private void Count(int place, long more)
    {
        if (more <= 0) throw new InvalidDataException("A key has no number.");
        var former = keys[place];
        if (former.Count == 0) used++;
        keys[place] = former with { Count = former.Count + more };
    }

    private int PlaceOf(ReadOnlySpan<byte> key)
    {
        var lookup = places.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (lookup.TryGetValue(key, out var place)) return place;
        lookup[key] = keys.Count;
        keys.Add((key.ToArray(), CreateState(), 0));
        return keys.Count - 1;
    }

    private List<(byte[] Key, TState State, long Count)> Ordered()
    {
        // A dictionary of texts may bring keys that no row has.
        var ordered = keys.FindAll(k => k.Count > 0);
        ordered.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Key.AsSpan().SequenceCompareTo(b.Key));
        return ordered;
    }

    /// <summary>Finds the place of a key, and makes one for a new key, until there are too many.</summary>
    private readonly struct Collector(PerKeyAnalyzer<TState> analyzer) : ICategoryKernel
    {
        public int Find(ReadOnlySpan<byte> utf8) => analyzer.IsOver ? SparseOperation.None : analyzer.PlaceOf(utf8);

        public int Find(long value) => Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
    }
}
