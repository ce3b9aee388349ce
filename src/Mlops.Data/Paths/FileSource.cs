using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// Files that are found when they are read: a pattern, and how to read what it finds. One reading sees one selection of files.
/// </summary>
/// <param name="pattern">What they are, for messages.</param>
/// <param name="select">Finds the files.</param>
/// <param name="open">A source over files, in their order.</param>
/// <param name="skipsRows">Whether that source leaves out rows, by samples and conditions, before it decodes them.</param>
internal sealed class FileSource(
    string pattern, Func<FileSelection> select, Func<IReadOnlyList<string>, IDataSource> open, bool skipsRows) : IFileSource, ISampledSource
{
    public bool SkipsRows => skipsRows;

    public bool AppliesFilter => skipsRows;

    public string Name => pattern;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => Open().GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await foreach (var partition in Open().ReadPartitionsAsync(request, cancellationToken)) yield return partition;
    }

    public string? ReadingKey => Open().ReadingKey;

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => Open().GetFilesAsync(cancellationToken);

    public FileSelection? Select() => select();

    public IDataSource Over(IReadOnlyList<string> paths) => open(paths);

    private IDataSource Open() => open(select().Paths);
}
