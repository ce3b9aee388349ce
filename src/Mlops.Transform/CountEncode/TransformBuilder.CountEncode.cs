namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, or a column: how many training rows have the category; 0 for one that was not seen. Rows without a category
    /// count as one of their own.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="name">The name of the output. The default value is <c>count-encode(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder CountEncode(IColumn column, string? name = null) => Add(new CountEncode(
        NameOf(name, Mlops.Transform.CountEncode.KindName, column), CategoryText.Checked(column, "CountEncode"), false));

    /// <summary>The same as a share of all training rows, from 0 to 1.</summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="name">The name of the output. The default value is <c>frequency-encode(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder FrequencyEncode(IColumn column, string? name = null) => Add(new CountEncode(
        NameOf(name, "frequency-encode", column), CategoryText.Checked(column, "FrequencyEncode"), true));
}
