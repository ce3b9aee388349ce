namespace Mlops.Data.Validation;

/// <summary>Collects what has no place in the schema.</summary>
internal sealed class LeftOut
{
    private const string Unknown = "no rule of a schema says this";
    private readonly List<NotCarriedOver> all = [];

    public IReadOnlyList<NotCarriedOver> All => [.. all.OrderBy(n => n.Line)];

    public void Add(int line, string path, string reason) => all.Add(new NotCarriedOver(line, path, reason));

    /// <summary>Every field that nobody took.</summary>
    public void AddRest(PbMessage message, string path)
    {
        foreach (var field in message.Left) Add(field.Line, $"{path} / {field.Name}", Reasons.GetValueOrDefault(field.Name, Unknown));
    }

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["group_presence"] = "presence within a group is not checked by TensorFlow either",
        ["natural_language_domain"] = "coverage of vocabularies is no rule of a schema",
        ["image_domain"] = "images are not looked into",
        ["mid_domain"] = "identifiers of knowledge graphs are not checked by TensorFlow either",
        ["url_domain"] = "it states a meaning and no rule; write a pattern instead",
        ["time_domain"] = "times are read as type timestamp by the reader; texts of another format stay texts",
        ["time_of_day_domain"] = "times of day stay texts or integers; write a pattern or a range instead",
        ["tag"] = "columns have a comment and no tags",
        ["extra_metadata"] = "columns have a comment and no other metadata",
        ["is_embedding"] = "a vector of numbers is one",
        ["embedding_dim"] = "the length of a vector says it",
        ["embedding_type"] = "a vector of numbers is one",
        ["sequence_metadata"] = "whether the order of items means something is no rule",
        ["validation_derived_source"] = "derived columns are expressions of a pipeline",
        ["tensor_representation_group"] = "tensors are laid out by the transform",
        ["represent_variable_length_as_ragged"] = "tensors are laid out by the transform",
        ["num_examples_version_comparator"] = "versions of a span are not compared",
        ["generate_legacy_feature_spec"] = "it speaks of code that TensorFlow generates",
        ["source"] = "histograms of equal width are compared",
        ["dense_shape"] = "the shape of sparse vectors is not a rule",
        ["is_sorted"] = "the order of indices is not a rule",
    };
}
