using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops.Data;

/// <summary>The columns to write as a tree of properties. Immutable after <see cref="Of"/>.</summary>
internal sealed class WriteNode
{
    private readonly List<WriteNode> children = [];
    private readonly string name;

    private WriteNode(string name, int column)
    {
        (this.name, Column) = (name, column);
        Name = JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }

    public JsonEncodedText Name { get; }

    /// <summary>The column whose value is written; -1 for an object.</summary>
    public int Column { get; }

    public IReadOnlyList<WriteNode> Children => children;

    public static WriteNode Of(DataSchema schema)
    {
        var root = new WriteNode("", -1);
        for (var i = 0; i < schema.Count; i++) root.Add(schema, schema.Fields[i].Name, i);
        return root;
    }

    private void Add(DataSchema schema, string path, int column)
    {
        var parts = path.Split('.');
        // Below a property that has a value of its own there is no place for an object: the whole path is the name then.
        var isInValue = Enumerable.Range(1, parts.Length - 1).Any(n => schema.Find(string.Join('.', parts[..n])) >= 0);
        var node = this;
        for (var i = 0; i < parts.Length - 1 && !isInValue; i++) node = node.Object(parts[i]);
        node.children.Add(new WriteNode(isInValue ? path : parts[^1], column));
    }

    private WriteNode Object(string part)
    {
        var found = children.Find(c => c.Column < 0 && c.name == part);
        if (found is not null) return found;
        found = new WriteNode(part, -1);
        children.Add(found);
        return found;
    }
}
