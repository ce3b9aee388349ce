using Microsoft.Extensions.Logging;

namespace Mlops.Serving.AspNetCore;

/// <summary>Logs what changed: a swap, a failure that is new, a recovery. The same failure again is not repeated.</summary>
internal sealed class RefreshLog(ModelRegistration model, ILogger logger) : IProgress<ModelRefresh>
{
    public void Report(ModelRefresh value)
    {
        var before = model.Failure;
        model.Failure = value.Failure;
        if (value.Swapped) ServingLog.Swapped(logger, model.Host.Name, value.Version!, value.Version!.ParityRows);
        if (value.Failure is { } failure)
        {
            if (failure.Message != before?.Message)
                ServingLog.Refused(logger, model.Host.Name, failure.Code, value.Version?.ToString() ?? "no version", failure);
        }
        else if (before is not null && !value.Swapped)
        {
            ServingLog.Recovered(logger, model.Host.Name, value.Version?.ToString() ?? "no version");
        }
    }
}
