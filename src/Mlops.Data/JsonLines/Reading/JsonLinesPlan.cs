namespace Mlops.Data;

/// <summary>What one reading delivers from one file.</summary>
/// <remarks>Immutable; shared by the partitions of the file.</remarks>
/// <param name="FileIndex">The number of the file, from 0.</param>
/// <param name="File">Its name.</param>
/// <param name="Schema">The columns to deliver.</param>
/// <param name="Columns">The columns to find in a row: those to deliver, then what else the condition needs.</param>
/// <param name="Root">The same as a tree of properties.</param>
/// <param name="Options">How the file is read.</param>
/// <param name="Budget">The bad rows of the whole reading.</param>
/// <param name="Sample">The rows to read; null for all.</param>
/// <param name="Hidden">The columns whose values no message shows.</param>
/// <param name="Filter">The condition of the rows to deliver; null for all.</param>
internal sealed record JsonLinesPlan(
    int FileIndex,
    string File,
    DataSchema Schema,
    DataSchema Columns,
    PathNode Root,
    JsonLinesOptions Options,
    BadRowBudget Budget,
    RowSample? Sample,
    HiddenColumns Hidden,
    RowFilter? Filter);
