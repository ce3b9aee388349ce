namespace Mlops;

/// <summary>
/// The base of every exception that the SDK throws on purpose. Bad data is a <see cref="Finding"/>, not an exception.
/// </summary>
public abstract class MlopsException : Exception
{
    /// <summary>Creates the exception from the whole story of the failure.</summary>
    /// <param name="problem">What was found, where, what was expected and what to do.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    protected MlopsException(Problem problem, Exception? innerException = null)
        : base(Checked(problem).ToString(), innerException)
    {
        Problem = problem;
        HelpLink = $"docs/diagnostics/{problem.Code}.md";
    }

    /// <summary>What was found, where, what was expected and what to do.</summary>
    public Problem Problem { get; }

    /// <summary>The stable code, <c>MLOPS####</c>.</summary>
    public string Code => Problem.Code;

    private static Problem Checked(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem;
    }
}
