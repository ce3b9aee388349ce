namespace Mlops;

/// <summary>A named set of texts that columns refer to: given in the schema, or a file with one value in each line.</summary>
/// <param name="Name">The name, unique in the schema.</param>
public sealed record ValueSet(string Name)
{
    /// <summary>The values; null when they are in a file. The default value is null.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>
    /// The path of a UTF-8 text with one value in each line, relative to the folder that the validation is given; null when the values
    /// are here. The default value is null.
    /// </summary>
    public string? File { get; init; }
}
