namespace Mlops.Data;

/// <summary>The columns of Arrow data. Immutable and thread-safe.</summary>
internal sealed class ArrowColumns
{
    private ArrowColumns(ArrowField[] fields) => Fields = fields;

    /// <summary>The columns as they are declared, structs as trees.</summary>
    public ArrowField[] Fields { get; }

    /// <param name="schema">The table <c>Schema</c>.</param>
    /// <param name="version">The version of the metadata: unions have one buffer less from version 5 on.</param>
    public static ArrowColumns Read(FlatTable schema, short version)
    {
        if (schema.Int16(0) != 0)
            throw new ArrowRefusedException("its numbers are big-endian", "Write it on a little-endian machine, or convert it with one.");
        var reader = new ArrowFieldReader(schema.Length, version < ArrowMetadata.Version5);
        var fields = new ArrowField[Math.Min(schema.Count(1), schema.Length)];
        for (var i = 0; i < fields.Length; i++) fields[i] = reader.Read(schema.Item(1, i));
        return new ArrowColumns(fields);
    }

    /// <summary>The columns that are read when nobody says which.</summary>
    /// <exception cref="ArrowRefusedException">One of them cannot be read.</exception>
    public DataSchema ToSchema() => new(Fields.SelectMany(f => f.Leaves()).Select(l => l.ToField()));

    /// <summary>Refuses what is asked for and there, but cannot be read.</summary>
    public void Check(DataSchema wanted)
    {
        foreach (var field in Fields)
        {
            if (field.Storage == ArrowStorage.Struct && wanted.Find(field.Path) >= 0) throw field.ToRefusal();
            foreach (var leaf in field.Leaves())
                if (leaf.Type is null && wanted.Find(leaf.Path) >= 0) throw leaf.ToRefusal();
        }
    }

    /// <summary>The column whose values are in a dictionary; null when no column that is wanted has it.</summary>
    public ArrowField? WithDictionary(long id, DataSchema wanted)
    {
        foreach (var leaf in Fields.SelectMany(f => f.Leaves()))
        {
            if (leaf.Type is null || wanted.Find(leaf.Path) < 0) continue;
            if (leaf.Dictionary == id) return leaf;
            for (var at = leaf; at.Dictionary is null && at.Children is [var item]; at = item)
                if (item.Dictionary == id) return item;
        }
        return null;
    }
}
