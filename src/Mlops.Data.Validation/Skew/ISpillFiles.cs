namespace Mlops.Data.Validation;

/// <summary>Where rows go that do not fit in memory.</summary>
internal interface ISpillFiles
{
    /// <summary>The folder, for messages.</summary>
    string Folder { get; }

    /// <summary>A new file for writing and reading, gone when it is disposed.</summary>
    Stream Open();
}
