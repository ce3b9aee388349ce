namespace Mlops.Data.Validation;

/// <summary>A part of a TensorFlow schema that has no place in a <see cref="DataSchema"/>.</summary>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Path">Where it stands, for example <c>feature 'fare' / annotation / tag</c>.</param>
/// <param name="Reason">Why it was left out: a sentence without its full stop.</param>
public sealed record NotCarriedOver(int Line, string Path, string Reason);
