namespace Mlops.Data;

/// <summary>A source whose files are found anew for each reading, so that a step can hold on to those that it was cached by.</summary>
internal interface IFileSource : IDataSource
{
    /// <summary>The files as they are now; null when the source is not over files.</summary>
    FileSelection? Select();

    /// <summary>The same source over given files.</summary>
    IDataSource Over(IReadOnlyList<string> paths);
}
