namespace Mlops.Data;

/// <summary>Where some rows came from.</summary>
/// <param name="Source">The name of the file.</param>
/// <param name="FirstRow">The number of the first row in it, from 1.</param>
/// <param name="Numbers">The numbers of all rows; empty when they follow each other.</param>
internal readonly record struct RowOrigin(string Source, long FirstRow, ReadOnlyMemory<long> Numbers);
