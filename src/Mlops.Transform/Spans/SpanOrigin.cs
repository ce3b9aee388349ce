namespace Mlops.Transform;

/// <summary>Where what a pass knows of a span comes from.</summary>
public enum SpanOrigin
{
    /// <summary>The cache: the span was not read.</summary>
    Cache,

    /// <summary>The span was read, and is in the cache from now on.</summary>
    Read,

    /// <summary>The span was read, because the cache held a damaged entry, which was replaced.</summary>
    Damaged,

    /// <summary>The span was read and is not cached: its source does not tell its files or how it reads them, or they changed meanwhile.</summary>
    NotCached,
}
