using System.Buffers;

namespace Mlops.Transform;

/// <summary>Counts the rows that have each place.</summary>
internal sealed class TfIdfPlacesAnalyzer(TfIdfPlaces operation) : Analyzer
{
    private readonly long[] documents = new long[operation.Size];

    // The last row that had each place, counted from 1: a row that has it twice counts once.
    private readonly int[] seen = new int[operation.Size];
    private int row;
    private long rows;

    public override void Add(in OperationInput input)
    {
        var lists = (ListData)input[0];
        var offsets = lists.Offsets;
        ListTokens.Find(lists, new PlaceKernel(operation.Size), out var places);
        for (var i = 0; i < lists.Length; i++)
        {
            if (row == int.MaxValue) Array.Clear(seen);
            row = row == int.MaxValue ? 1 : row + 1;
            for (var item = offsets[i]; item < offsets[i + 1] && !lists.IsMissing(i); item++)
            {
                var place = places[item - offsets[0]];
                if (place < 0 || seen[place] == row) continue;
                seen[place] = row;
                documents[place]++;
            }
        }

        rows += lists.Length;
        ArrayPool<int>.Shared.Return(places);
    }

    public override void Merge(Analyzer other)
    {
        var merged = (TfIdfPlacesAnalyzer)other;
        rows += merged.rows;
        for (var i = 0; i < documents.Length; i++) documents[i] += merged.documents[i];
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(rows);
        writer.Write(documents.Length);
        foreach (var having in documents) writer.Write7BitEncodedInt64(having);
    }

    public override void Load(BinaryReader reader)
    {
        var added = reader.ReadInt64();
        if (added < 0) throw new InvalidDataException("A number of rows is negative.");
        if (reader.ReadInt32() is var size && size != documents.Length)
            throw new InvalidDataException($"These are the rows of {size} places, not of {documents.Length}.");
        rows += added;
        for (var i = 0; i < documents.Length; i++)
        {
            var having = reader.Read7BitEncodedInt64();
            if (having < 0 || having > added) throw new InvalidDataException("A place is in more rows than there are.");
            documents[i] += having;
        }
    }

    public override FittedOperation Finish() =>
        new FittedTfIdfPlaces(operation, new TfIdfWeights(rows, new NumberTable(Array.ConvertAll(documents, d => (double)d), 1), operation.IsSmooth));
}
