namespace Mlops.Serving;

/// <summary>The columns that callers bring. A version that reads others is refused.</summary>
internal sealed record RowShape(string Name, DataSchema Schema)
{
    public void Check(ServedModel served)
    {
        var problems = served.Transform.InputSchema.Fields.Select(Misfit).OfType<string>().ToList();
        if (problems.Count == 0) return;
        throw new ServingException(new Problem(
            ServingDiagnostics.RowDoesNotFit, $"{Name} does not fit version {served.Info}: {string.Join("; ", problems)}",
            Expected: $"the columns {served.Transform.InputSchema}",
            Remedy: "Use the record that the model was trained with, or add the columns."));
    }

    private string? Misfit(Field needed)
    {
        var index = Schema.Find(needed.Name);
        if (index < 0) return $"column '{needed.Name}' is missing. {NearestNames.Suggest(needed.Name, Schema.Names)}";
        var type = Schema.Fields[index].Type;
        return type == needed.Type ? null : $"column '{needed.Name}' is {type} and the model reads {needed.Type}";
    }
}
