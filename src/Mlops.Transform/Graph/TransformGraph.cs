namespace Mlops.Transform;

/// <summary>
/// The operations in the order in which they were added, and the passes over the data that fitting them needs. An operation is
/// learned in the first pass in which everything that it reads is known; all operations of a pass are learned together.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TransformGraph
{
    private readonly Dictionary<string, int> derivedBy;
    private readonly int[] learnedIn;

    public TransformGraph(IReadOnlyList<Operation> operations)
    {
        Operations = operations;
        derivedBy = Enumerable.Range(0, operations.Count).Where(i => operations[i].IsColumn)
            .ToDictionary(i => operations[i].Name, i => i, StringComparer.Ordinal);
        var knownAfter = new int[operations.Count];
        learnedIn = new int[operations.Count];
        for (var i = 0; i < operations.Count; i++)
        {
            var ready = operations[i].Inputs.Concat(operations[i].FitInputs).Select(c => derivedBy.TryGetValue(c.Name, out var by) ? knownAfter[by] : 0).Max();
            var learns = operations[i].CreateAnalyzer() is not null;
            (learnedIn[i], knownAfter[i]) = (learns ? ready : -1, learns ? ready + 1 : ready);
        }

        PassCount = Math.Max(1, learnedIn.Max() + 1);
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The number of passes over the data: at least one, for the parity rows.</summary>
    public int PassCount { get; }

    /// <summary>The operations that are learned in one pass, by their places.</summary>
    public IReadOnlyList<int> LearnedIn(int pass) =>
        [.. Enumerable.Range(0, Operations.Count).Where(i => learnedIn[i] == pass)];

    /// <summary>The operations that derive what some operations read, directly or not; in order.</summary>
    public IReadOnlyList<int> Upstream(IEnumerable<int> of)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(of);
        while (open.TryPop(out var operation))
            foreach (var input in Operations[operation].Inputs.Concat(Operations[operation].FitInputs))
                if (derivedBy.TryGetValue(input.Name, out var by) && found.Add(by)) open.Push(by);
        return [.. found];
    }

    /// <summary>The columns of the data that only fitting some operations reads, in the order of their first use.</summary>
    public IReadOnlyList<string> FitColumns(IReadOnlyList<int> of) =>
        [.. of.SelectMany(i => Operations[i].FitInputs)
            .Select(c => c.Name).Where(n => !derivedBy.ContainsKey(n)).Distinct(StringComparer.Ordinal)];

    /// <summary>The columns of the data that some operations read, directly or not; in the order of their first use.</summary>
    public IReadOnlyList<string> DataColumns(IReadOnlyList<int> of) =>
        [.. Upstream(of).Union(of).Order().SelectMany(i => Operations[i].Inputs)
            .Select(c => c.Name).Where(n => !derivedBy.ContainsKey(n)).Distinct(StringComparer.Ordinal)];
}
