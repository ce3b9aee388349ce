namespace Mlops.Data.Validation;

/// <summary>A row of a batch that breaks a rule.</summary>
/// <param name="Row">The row of the batch, from 0.</param>
/// <param name="Check">The rule: the place in <see cref="IRowValidator.Checks"/>.</param>
public readonly record struct RowFailure(int Row, int Check);
