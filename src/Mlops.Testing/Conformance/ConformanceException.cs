namespace Mlops.Testing;

/// <summary>An implementation breaks a rule of its contract. Any test framework reports it as a failed test.</summary>
/// <param name="contract">The contract, for example <c>IModel</c>.</param>
/// <param name="rule">What the contract demands: a sentence without its full stop.</param>
/// <param name="found">What was found instead.</param>
public sealed class ConformanceException(string contract, string rule, string found)
    : Exception($"{contract} does not conform. Rule: {rule}. Found: {found}.")
{
    /// <summary>The contract.</summary>
    public string Contract { get; } = contract;

    /// <summary>The rule that is broken.</summary>
    public string Rule { get; } = rule;
}
