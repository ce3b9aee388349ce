using Polly;
using Polly.Retry;

namespace Mlops.Pipelines;

/// <summary>Tries the code of a step again, as its policy says.</summary>
internal static class StepRetry
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    public static async ValueTask<T> ExecuteAsync<T>(
        RetryPolicy policy, TimeProvider time, Func<CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken)
    {
        if (policy.MaxRetries <= 0) return await action(cancellationToken);
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = policy.MaxRetries,
                Delay = policy.Delay,
                MaxDelay = LongestDelay > policy.Delay ? LongestDelay : policy.Delay,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = static arguments => ValueTask.FromResult(MayPass(arguments.Outcome.Exception)),
            })
            .Build();
        return await pipeline.ExecuteAsync(action, cancellationToken);
    }

    /// <summary>Bad data stays bad; a store that was busy or a disk that was full may have recovered.</summary>
    private static bool MayPass(Exception? e) =>
        e is not (null or OperationCanceledException) && (e is StoreException or not MlopsException);
}
