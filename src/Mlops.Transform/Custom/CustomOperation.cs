using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// An operation of your own: what was asked for, with its options, not yet fitted. Its options are data; nothing else of it is stored, so
/// that every artifact can be loaded by whoever has its <see cref="CustomOperationComponent"/>. Check it with
/// <c>CustomOperationConformance</c> of Mlops.Testing.
/// </summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public abstract class CustomOperation
{
    /// <summary>What loads it: its stable identifier and its version.</summary>
    public abstract CustomOperationComponent Component { get; }

    /// <summary>How many numbers it makes of a row, at least 1. The default value is 1.</summary>
    public virtual int Width => 1;

    /// <summary>The names of these numbers, as many as <see cref="Width"/>, or none, which is the default.</summary>
    public virtual IReadOnlyList<string> Labels => [];

    /// <summary>
    /// True when its learner reads the label. The default value is false: then it is given none. What it learns must not tell a row that
    /// trains its own label: learn by fold (<see cref="CustomInput.FoldOf"/>), and compute such a row from the other folds.
    /// </summary>
    public virtual bool ReadsLabel => false;

    /// <summary>Refuses columns that it cannot read. The default accepts any.</summary>
    /// <param name="inputs">The columns that it was given.</param>
    /// <exception cref="SchemaException">Their number or a type is wrong.</exception>
    public virtual void CheckInputs(IReadOnlyList<IColumn> inputs)
    {
    }

    /// <summary>Writes all options as the properties of one JSON object, always in the same order.</summary>
    /// <param name="json">Receives the properties.</param>
    public abstract void WriteOptions(Utf8JsonWriter json);

    /// <summary>An empty learner, of which every thread fills one; null, which is the default, when there is nothing to learn.</summary>
    public virtual CustomLearner? CreateLearner() => null;

    /// <summary>The function that computes, from what was learned.</summary>
    /// <param name="state">What <see cref="CustomFunction.WriteState"/> wrote; an empty object when nothing is learned.</param>
    /// <exception cref="FormatException">It is no such state.</exception>
    public abstract CustomFunction Bind(JsonElement state);
}
