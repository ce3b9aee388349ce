namespace Mlops.Data.Validation;

/// <summary>Joins the rows of both sides part by part and compares their values.</summary>
internal sealed class SkewJoin(SkewColumns columns, SkewSide training, SkewSide serving, ISpillFiles files, SkewOptions options)
{
    /// <summary>Parts of parts of parts: rows that stay together after that share their key, and of those one is kept.</summary>
    private const int MaxDepth = 3;

    private readonly ColumnTally[] tallies =
    [
        .. columns.Names.Zip(columns.Types).Skip(columns.Keys).Select(c => new ColumnTally(
            c.First, c.Second, options.Tolerances.GetValueOrDefault(c.First, options.Tolerance), options.MaxSamples)),
    ];

    private readonly RowTally trainingOnly = new(options.MaxSamples);
    private readonly RowTally servingOnly = new(options.MaxSamples);
    private readonly RowTally trainingTwice = new(options.MaxSamples);
    private readonly RowTally servingTwice = new(options.MaxSamples);
    private long pairs;

    public SkewReport Run(CancellationToken cancellationToken)
    {
        Join(training.Parts, serving.Parts, 1, cancellationToken);
        return new SkewReport
        {
            TrainingRows = training.Rows,
            ServingRows = serving.Rows,
            Pairs = pairs,
            Columns = [.. tallies.Select(t => t.Finish())],
            TrainingOnly = trainingOnly.Finish(),
            ServingOnly = servingOnly.Finish(),
            TrainingDuplicates = trainingTwice.Finish(),
            ServingDuplicates = servingTwice.Finish(),
            TrainingWithoutKey = training.WithoutKey,
            ServingWithoutKey = serving.WithoutKey,
        };
    }

    private void Join(SkewParts left, SkewParts right, int depth, CancellationToken cancellationToken)
    {
        for (var i = 0; i < SkewParts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (a, b) = (left[i], right[i]);
            var isLarge = (a.IsSpilled || b.IsSpilled) && a.Length + b.Length > options.MaxMemoryBytes / 2;
            if (isLarge && depth < MaxDepth)
            {
                using var leftParts = Divide(a, depth, cancellationToken);
                using var rightParts = Divide(b, depth, cancellationToken);
                Join(leftParts, rightParts, depth + 1, cancellationToken);
            }
            else
            {
                Join(a, b, cancellationToken);
            }
            a.Dispose();
            b.Dispose();
        }
    }

    private SkewParts Divide(SkewPart part, int depth, CancellationToken cancellationToken)
    {
        var parts = new SkewParts(files, (ulong)depth, options.MaxMemoryBytes / 4);
        try
        {
            foreach (var row in part.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                parts.Append(row.Span);
            }
            parts.Complete();
            return parts;
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    private void Join(SkewPart left, SkewPart right, CancellationToken cancellationToken)
    {
        var table = new SkewTable();
        foreach (var bytes in left.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new SkewRow(bytes.Span);
            if (table.FindOrAdd(row, bytes.Span, SkewState.TrainingOnly) >= 0) Count(trainingTwice, row, training);
        }
        foreach (var bytes in right.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new SkewRow(bytes.Span);
            var place = table.FindOrAdd(row, row.Head, SkewState.ServingOnly);
            if (place < 0) Count(servingOnly, row, serving);
            else if (table.StateOf(place) != SkewState.TrainingOnly) Count(servingTwice, row, serving);
            else
            {
                table.SetPaired(place);
                pairs++;
                Compare(table[place], row);
            }
        }
        for (var i = 0; i < table.Count; i++)
            if (table.StateOf(i) == SkewState.TrainingOnly) Count(trainingOnly, table[i], training);
    }

    private void Compare(SkewRow a, SkewRow b)
    {
        var x = a.Values;
        var y = b.Values;
        for (var i = 0; i < tallies.Length; i++)
        {
            var tally = tallies[i];
            var p = RowCodec.Next(ref x, tally.Type);
            var q = RowCodec.Next(ref y, tally.Type);
            if (!tally.Count(a.Ordinal, p, q)) continue;
            var column = columns.Keys + i;
            tally.Add(a.Ordinal, new SkewSample(
                KeyText(a),
                new ExampleRow(training.SourceOf(a.Source), a.Number, TextOf(p, column)),
                new ExampleRow(serving.SourceOf(b.Source), b.Number, TextOf(q, column))));
        }
    }

    private void Count(RowTally tally, SkewRow row, SkewSide side)
    {
        if (tally.Count(row.Ordinal)) tally.Add(row.Ordinal, new ExampleRow(side.SourceOf(row.Source), row.Number, KeyText(row)));
    }

    private string KeyText(SkewRow row)
    {
        var bytes = row.Key;
        var parts = new string?[columns.Keys];
        for (var i = 0; i < parts.Length; i++) parts[i] = TextOf(RowCodec.Next(ref bytes, columns.Types[i]), i);
        return string.Join('|', parts);
    }

    private string? TextOf(ReadOnlySpan<byte> value, int column)
    {
        var text = RowCodec.Text(value, columns.Types[column]);
        return text is not null && columns.AreHidden[column] ? Field.HiddenText : text;
    }
}
