namespace Mlops;

/// <summary>One row that shows a finding.</summary>
/// <param name="Source">The file or other origin of the row.</param>
/// <param name="Row">The number of the row in its source, counted from 1, header not counted.</param>
/// <param name="Text">The value found, as text; null when it is missing.</param>
public sealed record ExampleRow(string Source, long Row, string? Text);
