using System.Globalization;

namespace Mlops.Transform;

/// <summary>The names of features that are places in a list or vector: <c>x[0]</c>, <c>x[1]</c>.</summary>
internal static class PlaceLabels
{
    public static IReadOnlyList<string> Of(IColumn column, int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{column.Name}[{i}]"))];
}
