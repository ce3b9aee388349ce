namespace Mlops.Transform;

/// <summary>A category of the training rows.</summary>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Count">How often it was seen.</param>
/// <param name="Score">What it is ranked by.</param>
internal readonly record struct TokenScore(ReadOnlyMemory<byte> Utf8, long Count, double Score);
