using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>CSV texts as one source of rows, in the order of the inputs.</summary>
/// <remarks>Thread-safe: every reading opens the inputs anew.</remarks>
internal sealed class CsvSource(string name, Func<IReadOnlyList<TextInput>> inputs, DataSchema declared, CsvOptions options) : ISampledSource
{
    private readonly CsvOptions options = options.Checked();

    public string Name => name;

    public bool SkipsRows => true;

    public bool AppliesFilter => true;

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var input in inputs())
        {
            await foreach (var (header, block) in ReadFileAsync(input, cancellationToken))
            {
                block.Dispose();
                names.AddRange(header.Names.Where(found.Add));
                break;
            }
        }
        return new DataSchema(declared.Fields.Where(f => found.Contains(f.Name))
            .Concat(names.Where(n => declared.Find(n) < 0).Select(n => new Field(n, ColumnType.String))));
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var actual = await GetSchemaAsync(cancellationToken);
        var wanted = request.Schema ?? actual;
        CsvProblems.CheckDepth(wanted, name);
        TextTypes.Check(wanted, actual, name);
        var state = new ReadState(name, options, request.BadRows, declared, wanted);
        var filter = request.Filter is { } condition ? RowFilter.Of(condition) : null;
        if (filter is not null) TextTypes.Check(filter.Schema, actual, name);
        var fileIndex = 0;
        foreach (var input in inputs())
        {
            ReadPlan? plan = null;
            await foreach (var (header, block) in ReadFileAsync(input, cancellationToken))
            {
                plan ??= new ReadPlan(fileIndex, input.Name, header, wanted, state, request.Sample, filter);
                if (block.Start == block.End)
                {
                    block.Dispose();
                    continue;
                }
                state.Budget.Open();
                yield return new CsvPartition(block, plan);
            }
            fileIndex++;
        }
        state.Budget.Complete();
    }

    public string ReadingKey => ReadingKeys.Csv(declared, options);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        TextStreams.HashAsync(inputs(), CsvProblems.NotReadable, cancellationToken);

    /// <summary>The blocks of a file without its header row. The first one may be empty then.</summary>
    private async IAsyncEnumerable<(CsvHeader Header, CsvBlock Block)> ReadFileAsync(
        TextInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = TextStreams.Open(input, CsvProblems.NotReadable);
        CsvHeader? header = null;
        var headerRows = 0;
        await foreach (var block in BlockReader.ReadAsync(stream, input.Name, options, cancellationToken))
        {
            if (header is null)
            {
                header = TakeHeader(block, input.Name);
                if (header is null) continue;
                headerRows = options.HasHeader ? 1 : 0;
            }
            else
            {
                block.FirstRow -= headerRows;
            }
            yield return (header, block);
        }
        if (header is null && options.HasHeader) throw CsvProblems.NoHeader(input.Name);
    }

    private CsvHeader? TakeHeader(CsvBlock block, string file)
    {
        try
        {
            var header = CsvHeader.Take(block, file, options, declared);
            if (header is null) block.Dispose();
            return header;
        }
        catch
        {
            block.Dispose();
            throw;
        }
    }
}
