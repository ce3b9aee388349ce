using System.Data.Common;

namespace Mlops.Data;

/// <summary>
/// Reads one column of one query. The decoder is chosen once; a database whose values have types of their own (SQLite) may
/// change it from row to row. Not thread-safe.
/// </summary>
internal sealed class DatabaseColumn(string query, Field field, int ordinal, ColumnBuilder builder)
{
    private readonly Dictionary<Type, DatabaseDecoder> known = [];
    private DatabaseDecoder? decoder;
    private Type? decoderType;

    public void Append(DbDataReader reader, long row)
    {
        if (ordinal < 0 || reader.IsDBNull(ordinal))
        {
            builder.AppendMissing();
            return;
        }
        var type = reader.GetFieldType(ordinal);
        if (type != decoderType) Choose(type, row);
        try
        {
            if (decoder!.TryAppend(reader, ordinal, builder)) return;
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            // The sentence of the cause quotes the value too.
            throw DatabaseProblems.Value(query, row, field.Name, Shown(reader), field.Type, field.IsSensitive ? null : e);
        }
        throw DatabaseProblems.Value(query, row, field.Name, Shown(reader), field.Type, null);
    }

    private string Shown(DbDataReader reader) => field.IsSensitive ? Field.HiddenText : Show(reader);

    private void Choose(Type type, long row)
    {
        if (!known.TryGetValue(type, out decoder))
        {
            decoder = DatabaseTypes.Decoder(type, field.Type);
            if (decoder is null)
            {
                throw decoderType is null
                    ? DatabaseProblems.Unsupported(query, field.Name, type.Name, field.Type)
                    : DatabaseProblems.Value(query, row, field.Name, $"of type {type.Name}", field.Type, null);
            }
            known.Add(type, decoder);
        }
        decoderType = type;
    }

    private string Show(DbDataReader reader)
    {
        try
        {
            var text = Convert.ToString(reader.GetValue(ordinal), System.Globalization.CultureInfo.InvariantCulture) ?? "";
            return text.Length > 60 ? text[..60] + "…" : text;
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            return "one that the provider cannot read";
        }
    }
}
