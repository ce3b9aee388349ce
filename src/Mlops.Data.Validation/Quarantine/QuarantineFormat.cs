namespace Mlops.Data.Validation;

/// <summary>How the file of rows in quarantine is written.</summary>
public enum QuarantineFormat
{
    /// <summary>CSV with a header, by RFC 4180.</summary>
    Csv,

    /// <summary>One JSON object in each line.</summary>
    JsonLines,
}
