using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>
/// Training and serving data compared row by row. Immutable and thread-safe. A row whose key was seen before on its side, or with
/// a missing part of the key, is counted and not compared.
/// </summary>
public sealed record SkewReport
{
    /// <summary>The number of rows of the training data.</summary>
    public required long TrainingRows { get; init; }

    /// <summary>The number of rows of the serving data.</summary>
    public required long ServingRows { get; init; }

    /// <summary>The number of pairs of rows with the same key.</summary>
    public required long Pairs { get; init; }

    /// <summary>One entry for each column that both sides have, apart from the keys, in the order of the training data.</summary>
    public required IReadOnlyList<ColumnSkew> Columns { get; init; }

    /// <summary>Rows whose key only the training data has.</summary>
    public required SkewRows TrainingOnly { get; init; }

    /// <summary>Rows whose key only the serving data has.</summary>
    public required SkewRows ServingOnly { get; init; }

    /// <summary>Rows of the training data whose key came before.</summary>
    public required SkewRows TrainingDuplicates { get; init; }

    /// <summary>Rows of the serving data whose key came before.</summary>
    public required SkewRows ServingDuplicates { get; init; }

    /// <summary>Rows of the training data without a complete key.</summary>
    public required SkewRows TrainingWithoutKey { get; init; }

    /// <summary>Rows of the serving data without a complete key.</summary>
    public required SkewRows ServingWithoutKey { get; init; }

    /// <summary>Columns that only the training data has.</summary>
    public IReadOnlyList<string> TrainingColumns { get; init; } = [];

    /// <summary>Columns that only the serving data has.</summary>
    public IReadOnlyList<string> ServingColumns { get; init; } = [];

    /// <summary>The columns with at least one pair that does not match.</summary>
    public IEnumerable<ColumnSkew> Skewed => Columns.Where(c => c.Skewed > 0);

    /// <summary>The skew of one column, or null when it was not compared.</summary>
    /// <param name="name">The name.</param>
    public ColumnSkew? Find(string name) => Columns.FirstOrDefault(c => c.Column == name);

    /// <summary>
    /// An error for each column that is skewed or cannot be compared, with its first pairs as examples of the serving data; a warning
    /// for rows without a key of their own; and what only one side has, as information.
    /// </summary>
    public IReadOnlyList<Finding> ToFindings() => SkewFindings.Of(this);

    /// <summary>Writes the report as one JSON object, described in <c>docs/formats/skew.md</c>.</summary>
    /// <param name="json">Where to write.</param>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        SkewReportJson.Write(json, this);
    }
}
