using Microsoft.Extensions.Logging;

namespace Mlops.Serving.AspNetCore;

/// <summary>The log messages of this package, with their ids.</summary>
internal static partial class ServingLog
{
    [LoggerMessage(8301, LogLevel.Information, "'{Model}' is served by {Version}; {ParityRows} parity rows replayed")]
    public static partial void Swapped(ILogger logger, string model, ModelVersionInfo version, int parityRows);

    [LoggerMessage(8302, LogLevel.Error, "'{Model}' was not refreshed ({Code}); {Version} keeps serving")]
    public static partial void Refused(ILogger logger, string model, string code, string version, Exception exception);

    [LoggerMessage(8303, LogLevel.Information, "'{Model}' can be refreshed again; {Version} serves")]
    public static partial void Recovered(ILogger logger, string model, string version);

    [LoggerMessage(8304, LogLevel.Error, "A prediction of '{Model}' failed ({Code})")]
    public static partial void PredictionFailed(ILogger logger, string model, string code, Exception exception);
}
