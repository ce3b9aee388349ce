using System.Buffers;

namespace Mlops.Transform;

/// <summary>
/// The common part of analyzers of one number column: missing values count as the substitute of their operation, when it has one.
/// </summary>
internal abstract class NumberAnalyzer(Operation operation, double? substitute) : Analyzer
{
    private NumberTally tally;

    public sealed override void Add(in OperationInput input)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var former = tally.Missing;
        var finite = tally.Take(input[0], rented);
        var missing = (int)(tally.Missing - former);
        if (substitute is { } value && missing > 0)
        {
            rented.AsSpan(finite.Length, missing).Fill(value);
            finite = rented.AsSpan(0, finite.Length + missing);
        }

        AddFinite(finite);
        ArrayPool<double>.Shared.Return(rented);
    }

    public sealed override void Merge(Analyzer other)
    {
        tally.Merge(((NumberAnalyzer)other).tally);
        MergeFinite((NumberAnalyzer)other);
    }

    public sealed override void Save(BinaryWriter writer)
    {
        writer.Write(tally.Missing);
        writer.Write(tally.Infinite);
        SaveFinite(writer);
    }

    public sealed override void Load(BinaryReader reader)
    {
        tally = NumberTally.Of(reader.ReadInt64(), reader.ReadInt64());
        LoadFinite(reader);
    }

    public sealed override FittedOperation Finish()
    {
        tally.Check(operation);
        return FinishFinite();
    }

    protected abstract void AddFinite(ReadOnlySpan<double> values);

    protected abstract void MergeFinite(NumberAnalyzer other);

    protected abstract void SaveFinite(BinaryWriter writer);

    protected abstract void LoadFinite(BinaryReader reader);

    protected abstract FittedOperation FinishFinite();
}
