namespace Mlops.Transform;

/// <summary>The unit of a span of time.</summary>
public enum TimeUnit
{
    /// <summary>1,000,000 microseconds; the unit of TimeSpan.TotalSeconds.</summary>
    Seconds,

    /// <summary>60 seconds.</summary>
    Minutes,

    /// <summary>3600 seconds.</summary>
    Hours,

    /// <summary>24 hours.</summary>
    Days,
}
