namespace Mlops.Data;

/// <summary>One message with the bytes that it lies in.</summary>
/// <param name="Bytes">The bytes, counted: whoever takes the frame disposes them.</param>
/// <param name="Block">The place of the message in them.</param>
internal readonly record struct ArrowFrame(FileBytes Bytes, ArrowBlock Block)
{
    /// <summary>The mark before the length of a message.</summary>
    public const uint Continuation = 0xFFFFFFFF;
}
