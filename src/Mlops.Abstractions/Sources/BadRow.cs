namespace Mlops;

/// <summary>A row that could not be read and was left out, because the options of its source allow it.</summary>
/// <param name="FileIndex">The number of the file within the source, from 0: the order of the rows.</param>
/// <param name="Source">The file or other origin of the row.</param>
/// <param name="Row">The number of the row in its source, from 1, header not counted.</param>
/// <param name="Line">The number of the line on which the row starts, from 1.</param>
/// <param name="Column">The column that was to blame; null when the row as a whole is broken.</param>
/// <param name="Text">The text found, shortened.</param>
/// <param name="Problem">What was found, where, what was expected and what to do.</param>
public sealed record BadRow(int FileIndex, string Source, long Row, long Line, string? Column, string Text, Problem Problem);
