namespace Mlops.Testing;

/// <summary>An implementation does not keep a promise of its contract.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="promise">The promise that is not kept: a sentence.</param>
    /// <param name="found">What was found instead.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public ConformanceException(string promise, string found, Exception? innerException = null)
        : base($"{promise} Found: {found}", innerException) => Promise = promise;

    /// <summary>The promise that is not kept.</summary>
    public string Promise { get; }
}
