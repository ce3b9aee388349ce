namespace Mlops.Cli;

/// <summary>The codes of the tool.</summary>
public static class CliDiagnostics
{
    /// <summary>There is no store in the directory.</summary>
    public const string NoStore = "MLOPS9001";

    /// <summary>There is no run with the identifier.</summary>
    public const string UnknownRun = "MLOPS9002";

    /// <summary>A file is to be validated, but neither schema nor baseline was given.</summary>
    public const string NothingToCheckAgainst = "MLOPS9003";

    /// <summary>The alias does not stand where the move believes: somebody else moved it.</summary>
    public const string AliasMoved = "MLOPS9004";

    /// <summary>The version did not pass its gates.</summary>
    public const string GatesNotPassed = "MLOPS9005";

    /// <summary>There is no file of the name.</summary>
    public const string UnknownFile = "MLOPS9006";

    /// <summary>There is no model of the name.</summary>
    public const string UnknownModel = "MLOPS9007";

    /// <summary>An artifact has no parity rows that could be replayed.</summary>
    public const string NothingToReplay = "MLOPS9008";

    /// <summary>A recorded day has neither scores nor features that could be compared.</summary>
    public const string NothingRecorded = "MLOPS9009";

    /// <summary>A changed schema is to be written, but no change was accepted.</summary>
    public const string NothingAccepted = "MLOPS9050";

    /// <summary>The format of a file cannot be told by its extension, or the files are of several formats.</summary>
    public const string UnknownFormat = "MLOPS9020";

    /// <summary>The value of an option is not written as the option expects it.</summary>
    public const string InvalidOption = "MLOPS9021";

    /// <summary>A file or folder cannot be read or written.</summary>
    public const string FileNotAccessible = "MLOPS9022";
}
