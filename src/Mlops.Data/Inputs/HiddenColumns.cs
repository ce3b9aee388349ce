using System.Collections.Frozen;

namespace Mlops.Data;

/// <summary>The sensitive columns of texts, whose values no message shows. Immutable and thread-safe.</summary>
/// <param name="schemas">The columns as they are declared, and as they are asked for.</param>
internal sealed class HiddenColumns(params IEnumerable<DataSchema> schemas)
{
    private readonly FrozenSet<string> names =
        schemas.SelectMany(s => s.Fields).Where(f => f.IsSensitive).Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text of a column, or what stands for it.</summary>
    public string Show(string column, string text) => names.Contains(column) ? Field.HiddenText : text;

    /// <summary>The text of a whole row, or what stands for it: which part of it belongs to which column is not known.</summary>
    public string ShowRow(string text) => names.Count > 0 ? Field.HiddenText : text;
}
