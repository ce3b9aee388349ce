namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// A column of texts of which at most the last characters are kept: <c>*** 1234</c>. The mask is always the same, so that it does
    /// not tell how long the text was. Learns nothing; a missing text stays missing.
    /// </summary>
    /// <param name="column">Text.</param>
    /// <param name="masked">The masked texts, for an operation after this one.</param>
    /// <param name="keepLast">How many characters at the end are kept, from 0 on. The default value is 0. A text that has no more than
    /// these is masked whole.</param>
    /// <param name="with">What stands for the rest. The default value is <c>***</c>.</param>
    /// <param name="name">The name of the column. The default value is <c>mask(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Mask(TextColumn column, out TextColumn masked, int keepLast = 0, string with = "***", string? name = null) =>
        AddMask(column, out masked, keepLast, with, name);

    /// <inheritdoc cref="Mask(TextColumn, out TextColumn, int, string, string?)"/>
    public TransformBuilder Mask(SensitiveTextColumn column, out TextColumn masked, int keepLast = 0, string with = "***", string? name = null) =>
        AddMask(column, out masked, keepLast, with, name);

    private TransformBuilder AddMask(IColumn column, out TextColumn masked, int keepLast, string with, string? name)
    {
        ArgumentNullException.ThrowIfNull(with);
        if (keepLast < 0) throw TransformErrors.Option("Mask", nameof(keepLast), keepLast, "at least 0");
        return AddTexts(new Mask(NameOf(name, Mlops.Transform.Mask.KindName, column), column, with, keepLast), out masked);
    }

    /// <summary>Adds an operation that derives a column of texts.</summary>
    private TransformBuilder AddTexts(Operation operation, out TextColumn texts)
    {
        texts = new TextColumn(operation.Name, operation.ColumnType!);
        return Add(operation with { IsColumn = true });
    }
}
