using System.Globalization;

namespace Mlops.Transform;

/// <summary>What becomes of a category that the vocabulary does not hold. Never the place of a known one.</summary>
public sealed record Unseen
{
    private Unseen(string kind, int slots)
    {
        Kind = kind;
        Slots = slots;
    }

    /// <summary>All such categories share one feature of their own.</summary>
    public static Unseen OwnSlot { get; } = new("own-slot", 1);

    /// <summary>No feature is set.</summary>
    public static Unseen Ignore { get; } = new("ignore", 0);

    /// <summary>
    /// Such a row is refused with <see cref="TransformDiagnostics.UnseenCategory"/>; the vocabulary must hold all training
    /// values.
    /// </summary>
    public static Unseen Error { get; } = new("error", 0);

    /// <summary><c>own-slot</c>, <c>ignore</c>, <c>error</c> or <c>buckets</c>.</summary>
    public string Kind { get; }

    /// <summary>The number of features that such categories have among them.</summary>
    public int Slots { get; }

    /// <summary>
    /// Such categories are spread over several features by <see cref="StableHash"/> of their text, modulo their number.
    /// </summary>
    /// <param name="count">The number of features, at least 1.</param>
    public static Unseen Buckets(int count)
    {
        if (count is < 1 or > FittedOperation.MaxWidth)
            throw TransformErrors.Option("Unseen.Buckets", nameof(count), count, "at least 1");
        return new Unseen("buckets", count);
    }

    /// <summary>The kind, and the number of buckets.</summary>
    public override string ToString() =>
        Kind == "buckets" ? string.Create(CultureInfo.InvariantCulture, $"buckets({Slots})") : Kind;

    /// <summary>Refuses a vocabulary that would refuse training rows.</summary>
    /// <exception cref="ModelException">This is <see cref="Error"/>, and training values are left out.</exception>
    internal Vocabulary Checked(Operation operation, Vocabulary vocabulary, long distinct) => this == Error && vocabulary.Count < distinct
        ? throw TransformErrors.Truncated(operation, vocabulary.Count, distinct)
        : vocabulary;

    internal static Unseen Parse(string kind, int slots) => (kind, slots) switch
    {
        ("own-slot", 1) => OwnSlot,
        ("ignore", 0) => Ignore,
        ("error", 0) => Error,
        ("buckets", >= 1 and <= FittedOperation.MaxWidth) => Buckets(slots),
        _ => throw new FormatException($"'{kind}' with {slots} slots is no rule for unseen categories"),
    };
}
