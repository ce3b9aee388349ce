namespace TaxiTips;

/// <summary>One step of a run.</summary>
internal sealed record StepLine(string Name, string Status, double Seconds, string Artifact);
