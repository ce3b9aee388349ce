namespace Mlops.Transform;

// The sentences of selections of outputs.
internal static class SelectionErrors
{
    public static ModelException UnknownOutput(string output, IEnumerable<string> outputs, string where = "")
    {
        string[] known = [.. outputs];
        var near = NearestNames.Of(output, known).Count > 0 ? NearestNames.Suggest(output, known) + " " : "";
        return new ModelException(new Problem(
            TransformDiagnostics.UnknownOutput,
            $"The transform has no output '{output}'",
            where,
            "one of " + string.Join(", ", known.Select(name => $"'{name}'")),
            near + "Take the name from Layout.Slots; a derived column is no output."));
    }

    public static ModelException NothingLeft(string where = "") => new(new Problem(
        TransformDiagnostics.NoOperation,
        "The selection leaves no output",
        where,
        "at least one output, so that a model has a feature",
        "Name an output of Layout.Slots that stays."));

    public static ModelException NothingNamed(string verb) => TransformErrors.Option(verb, "outputs", "empty", "the name of at least one output");
}
