namespace Mlops.Data;

/// <summary>Where something bad was found, and what.</summary>
internal readonly record struct CsvPlace(int FileIndex, string File, long Row, long Line, string Text);
