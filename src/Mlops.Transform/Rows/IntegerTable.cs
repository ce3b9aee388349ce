namespace Mlops.Transform;

/// <summary>The numbers of categories that are integers close together.</summary>
/// <param name="Places">Of each integer from the first one on its number plus 1; 0 for one that is not known.</param>
/// <param name="First">The first integer.</param>
/// <param name="Unknown">The number of every other one.</param>
internal sealed record IntegerTable(int[] Places, long First, int Unknown);
