namespace Mlops;

/// <summary>A source that leaves out rows before it decodes them: it looks at <see cref="ReadRequest.Sample"/>.</summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public interface ISampledSource : IDataSource
{
    /// <summary>
    /// True when the source looks at <see cref="ReadRequest.Sample"/>; the rows that it delivers keep the numbers that they have
    /// without it. False when what it reads from does not.
    /// </summary>
    bool SkipsRows { get; }
}
