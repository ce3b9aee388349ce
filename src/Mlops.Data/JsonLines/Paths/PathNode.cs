using System.Text;
using System.Text.Json;

namespace Mlops.Data;

/// <summary>
/// The columns that are asked for, as a tree of properties. A name is found by its bytes: first where it stood in the rows
/// before, then in a table.
/// </summary>
/// <remarks>Immutable after <see cref="Of"/>; shared by all partitions of a reading.</remarks>
internal sealed class PathNode
{
    private readonly List<PathNode> children = [];
    private readonly Dictionary<byte[], int> places = new(Utf8Names.Comparer);
    private readonly byte[] name;

    private PathNode(string name) => this.name = Encoding.UTF8.GetBytes(name);

    /// <summary>The column that takes the value of the property; -1 for none.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>True when columns are within the property.</summary>
    public bool HasChildren => children.Count > 0;

    /// <summary>The root for some columns; dots in their names divide the properties of nested objects.</summary>
    public static PathNode Of(DataSchema schema)
    {
        var root = new PathNode("");
        for (var i = 0; i < schema.Count; i++)
        {
            var node = root;
            foreach (var part in schema.Fields[i].Name.Split('.')) node = node.Child(part);
            node.Column = i;
        }
        return root;
    }

    /// <summary>The node of the property that the reader is at; null when nobody asks for it.</summary>
    /// <param name="reader">A reader at the name of a property.</param>
    /// <param name="expected">The place of the child that is expected next; moved behind the one that was found.</param>
    public PathNode? Find(ref Utf8JsonReader reader, ref int expected)
    {
        if (reader.ValueIsEscaped) return FindEscaped(ref reader);
        var found = reader.ValueSpan;
        if (expected < children.Count && found.SequenceEqual(children[expected].name)) return children[expected++];
        if (places.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(found, out var place))
        {
            expected = place + 1;
            return children[place];
        }
        return found.Contains((byte)'.') ? FindDotted(found) : null;
    }

    private PathNode? FindEscaped(ref Utf8JsonReader reader)
    {
        try
        {
            return FindDotted(Encoding.UTF8.GetBytes(reader.GetString()!));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no column has such a name.
            return null;
        }
    }

    /// <summary>A property whose own name has dots is the same column as one within objects.</summary>
    private PathNode? FindDotted(ReadOnlySpan<byte> path)
    {
        var node = this;
        foreach (var part in path.Split((byte)'.'))
        {
            if (!node.places.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(path[part], out var place)) return null;
            node = node.children[place];
        }
        return node;
    }

    private PathNode Child(string part)
    {
        var child = new PathNode(part);
        if (places.TryGetValue(child.name, out var place)) return children[place];
        places.Add(child.name, children.Count);
        children.Add(child);
        return child;
    }
}
