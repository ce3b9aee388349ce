namespace Mlops.Cli;

/// <summary>How the rows of a file are written.</summary>
internal enum InputFormat
{
    Csv,
    Tsv,
    JsonLines,
    Arrow,
    ArrowStream,
}
