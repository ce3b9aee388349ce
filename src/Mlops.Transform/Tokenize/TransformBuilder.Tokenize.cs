namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Derives a column of lists with the tokens of a text, in their order. A row without a text has no list; an empty text an empty
    /// one. Learns nothing.
    /// </summary>
    /// <param name="column">The texts.</param>
    /// <param name="tokens">The derived column, for <see cref="NGrams"/>, <c>TfIdf</c>, <c>MultiHot</c> and others.</param>
    /// <param name="by">How the text is cut. The default value is <see cref="Tokenizer.Whitespace"/>.</param>
    /// <param name="lower">True to write the text in lower case first, by the rules of the invariant culture. The default value is
    /// false.</param>
    /// <param name="name">The name of the column. The default value is <c>tokenize(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    public TransformBuilder Tokenize(
        TextColumn column, out ListColumn tokens, Tokenizer? by = null, bool lower = false, string? name = null) =>
        AddLists(new Tokenize(
            NameOf(name, Mlops.Transform.Tokenize.KindName, column), column, by ?? Tokenizer.Whitespace, lower), out tokens);

    private TransformBuilder AddLists(Operation operation, out ListColumn lists)
    {
        lists = new ListColumn(operation.Name, operation.ColumnType!);
        return Add(operation with { IsColumn = true });
    }
}
