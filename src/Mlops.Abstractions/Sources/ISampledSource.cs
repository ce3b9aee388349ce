namespace Mlops;

/// <summary>
/// A source that leaves out rows before it decodes them: it looks at <see cref="ReadRequest.Sample"/>, or
/// at <see cref="ReadRequest.Filter"/>.
/// </summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public interface ISampledSource : IDataSource
{
    /// <summary>
    /// True when the source looks at <see cref="ReadRequest.Sample"/>; the rows that it delivers keep the numbers that they have
    /// without it. False when what it reads from does not.
    /// </summary>
    bool SkipsRows { get; }

    /// <summary>
    /// True when the source looks at <see cref="ReadRequest.Filter"/>: it decodes the columns of the condition, also those that the
    /// request does not ask for, and the others only in rows for which it is true. What cannot be read in the others of a row that
    /// it leaves out is not looked for. The default value is false.
    /// </summary>
    bool AppliesFilter => false;
}
