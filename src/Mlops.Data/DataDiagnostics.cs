namespace Mlops.Data;

/// <summary>The codes of Arrow files, datasets and splits: each has a page in <c>docs/diagnostics</c>.</summary>
public static class DataDiagnostics
{
    /// <summary>The bytes are not an Arrow file, or a torn one.</summary>
    public const string InvalidArrow = "MLOPS2200";

    /// <summary>An Arrow file uses something that this reader does not support.</summary>
    public const string UnsupportedArrow = "MLOPS2201";

    /// <summary>A dataset artifact does not hold together.</summary>
    public const string InvalidDataset = "MLOPS2202";

    /// <summary>A column cannot be delivered with the type that was asked for.</summary>
    public const string CannotConvert = "MLOPS2203";

    /// <summary>A side of a split has no rows.</summary>
    public const string EmptySplit = "MLOPS2204";

    /// <summary>The options of a split make no sense.</summary>
    public const string InvalidSplit = "MLOPS2205";

    /// <summary>A value of an Arrow column does not fit the type that the column is read as.</summary>
    public const string ArrowValueOutOfRange = "MLOPS2206";
}
