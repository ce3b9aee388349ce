using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>JSON Lines as one source of rows, in the order of the inputs.</summary>
/// <remarks>Thread-safe: every reading opens the inputs anew.</remarks>
internal sealed class JsonLinesSource(
    string name, Func<IReadOnlyList<TextInput>> inputs, DataSchema declared, JsonLinesOptions options) : ISampledSource
{
    private readonly JsonLinesOptions options = options.Checked();

    public string Name => name;

    public bool SkipsRows => true;

    public bool AppliesFilter => true;

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        var shape = await ShapeAsync(null, options.DiscoveryRows, cancellationToken);
        var found = shape.Columns().ToList();
        var names = found.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var kept = declared.Fields.Where(f => !shape.SawAll || names.Contains(f.Name) || shape.IsObject(f.Name));
        return new DataSchema(kept.Concat(found.Where(c => declared.Find(c.Path) < 0).Select(c => new Field(c.Path, c.TextType()))));
    }

    /// <summary>The schema that the values of the files have.</summary>
    public async ValueTask<DataSchema> InferAsync(CancellationToken cancellationToken)
    {
        var shape = await ShapeAsync(options.InferenceRows, null, cancellationToken);
        return new DataSchema(shape.Columns().Select(c => new Field(c.Path, c.Type(), !shape.SawAll || c.Present < shape.Rows)));
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? await GetSchemaAsync(cancellationToken);
        TextTypes.Check(wanted, declared, name);
        var budget = Budget(request.BadRows);
        var filter = request.Filter is { } condition ? RowFilter.Of(condition) : null;
        if (filter is not null) TextTypes.Check(filter.Schema, declared, name);
        var columns = new DataSchema(wanted.Fields.Concat(filter?.Schema.Fields.Where(f => wanted.Find(f.Name) < 0) ?? []));
        var root = PathNode.Of(columns);
        var hidden = new HiddenColumns(declared, wanted);
        var fileIndex = 0;
        foreach (var input in inputs())
        {
            var plan = new JsonLinesPlan(fileIndex++, input.Name, wanted, columns, root, options, budget, request.Sample, hidden, filter);
            await using var stream = TextStreams.Open(input, JsonLinesProblems.NotReadable);
            await foreach (var block in LineBlockReader.ReadAsync(stream, input.Name, options, cancellationToken))
            {
                budget.Open();
                yield return new JsonLinesPartition(block, plan);
            }
        }
        budget.Complete();
    }

    public string ReadingKey => ReadingKeys.JsonLines(declared, options);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        TextStreams.HashAsync(inputs(), JsonLinesProblems.NotReadable, cancellationToken);

    private BadRowBudget Budget(BadRowLog? log) =>
        new(options.BadRows, log, (bound, example) => JsonLinesProblems.TooMany(name, bound, example));

    /// <summary>Looks at the first rows, of all files together or of each.</summary>
    private async ValueTask<RowShape> ShapeAsync(long? total, long? perFile, CancellationToken cancellationToken)
    {
        var shape = new RowShape(Budget(null));
        var (fileIndex, seen) = (0, 0L);
        foreach (var input in inputs())
        {
            var left = Math.Min(total - seen ?? long.MaxValue, perFile ?? long.MaxValue);
            await using var stream = TextStreams.Open(input, JsonLinesProblems.NotReadable);
            await foreach (var block in LineBlockReader.ReadAsync(stream, input.Name, options, cancellationToken))
            {
                using var lines = block;
                var looked = shape.Add(block, fileIndex, input.Name, left);
                (left, seen) = (left - looked, seen + looked);
                if (looked < block.Rows) break;
            }
            if (!shape.SawAll && total is not null) break;
            fileIndex++;
        }
        return shape;
    }
}
