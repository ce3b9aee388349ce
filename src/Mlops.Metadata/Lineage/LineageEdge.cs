namespace Mlops.Metadata;

/// <summary>One arrow of a lineage graph, in the direction in which data flows.</summary>
/// <param name="From">The id of what was there before: a file, an artifact or a step.</param>
/// <param name="To">The id of what came of it: a step, an artifact or a version.</param>
/// <param name="Role">
/// What the step calls its input; <c>output</c> for what it wrote, <c>bundle</c> for what a version serves.
/// </param>
public sealed record LineageEdge(string From, string To, string Role);
