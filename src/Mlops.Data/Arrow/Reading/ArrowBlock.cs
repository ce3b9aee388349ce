namespace Mlops.Data;

/// <summary>The place of a message in an Arrow file.</summary>
/// <param name="Offset">The first byte of the message.</param>
/// <param name="MetadataLength">The length of prefix and metadata, with padding.</param>
/// <param name="BodyLength">The length of the body, with padding.</param>
internal readonly record struct ArrowBlock(long Offset, int MetadataLength, long BodyLength);
