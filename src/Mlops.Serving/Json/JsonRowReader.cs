using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mlops.Serving;

/// <summary>
/// Binds UTF-8 JSON, one object or an array of objects, to the columns of a batch. Names are resolved to columns by hash, and
/// without it when properties come in the order of the schema; rows without problems allocate nothing.
/// </summary>
/// <remarks>
/// Immutable and thread-safe: concurrent calls need only separate builders. A number must fit its column without loss when the
/// column holds integers; a timestamp is an ISO 8601 text (UTC when it states no offset) or a number of microseconds since
/// 1970-01-01T00:00:00Z; null and absent both mean missing.
/// </remarks>
public sealed class JsonRowReader
{
    private readonly byte[][] names;
    private readonly FrozenDictionary<ulong, int> byHash;
    private readonly FrozenDictionary<string, int> byName;
    private readonly JsonRowOptions options;

    /// <summary>Creates a reader.</summary>
    /// <param name="schema">The columns to bind. A column that is not nullable must have a value in every row.</param>
    /// <param name="ignored">Further names that are known and skipped, such as the columns of the label; null for none.</param>
    /// <param name="options">The bounds; null for the defaults.</param>
    public JsonRowReader(DataSchema schema, IEnumerable<string>? ignored = null, JsonRowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        this.options = options ?? new JsonRowOptions();
        string[] known = [.. schema.Names, .. (ignored ?? []).Except(schema.Names, StringComparer.Ordinal)];
        names = [.. known.Select(Encoding.UTF8.GetBytes)];
        byName = known.Index().ToFrozenDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);
        byHash = names.Index().DistinctBy(n => StableHash.Of(n.Item)).ToFrozenDictionary(n => StableHash.Of(n.Item), n => n.Index);
    }

    /// <summary>The columns.</summary>
    public DataSchema Schema { get; }

    /// <summary>Reads rows into an empty builder.</summary>
    /// <param name="utf8">One object, or an array of objects.</param>
    /// <param name="rows">A builder with the columns of <see cref="Schema"/>. Useless when there are problems: clear it.</param>
    /// <param name="problems">Receives every problem, up to the bound of the options.</param>
    /// <param name="isArray">True when the text is an array.</param>
    /// <returns>The number of rows read; do not use them when <paramref name="problems"/> is not empty.</returns>
    public int Read(ReadOnlySpan<byte> utf8, BatchBuilder rows, ICollection<RowProblem> problems, out bool isArray)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(problems);
        isArray = false;
        var count = 0;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        try
        {
            reader.Read();
            isArray = reader.TokenType == JsonTokenType.StartArray;
            if (isArray) reader.Read();
            while (reader.TokenType != JsonTokenType.EndArray && problems.Count < options.MaxProblems)
            {
                if (count == options.MaxRows) return TooMany(problems, count);
                if (reader.TokenType == JsonTokenType.StartObject) ReadRow(ref reader, rows, problems, count);
                else NotAnObject(ref reader, problems, count);
                count++;
                if (!isArray || !reader.Read()) break;
            }
            if (problems.Count < options.MaxProblems && reader.Read()) throw new JsonException("there is more after the end");
            if (count == 0) problems.Add(new RowProblem(0, "", new Problem(
                ServingDiagnostics.RowCountNotAllowed, "The array has no rows",
                Expected: "at least one object", Remedy: "Send one object for each row.")));
        }
        catch (JsonException e)
        {
            problems.Add(new RowProblem(count, "", Malformed(e)));
        }
        return count;
    }

    private void ReadRow(ref Utf8JsonReader reader, BatchBuilder rows, ICollection<RowProblem> problems, int row)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Find(ref reader, expected);
            if (column < 0 || column >= Schema.Count)
            {
                if (column < 0 && !options.IgnoreUnknown) problems.Add(Unknown(Text(ref reader), row));
                reader.Read();
                reader.Skip();
                continue;
            }
            expected = column + 1;
            reader.Read();
            if (rows[column].Length > row)
            {
                problems.Add(Doubled(Schema.Fields[column].Name, row));
                reader.Skip();
                continue;
            }
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (JsonValueReader.Read(ref reader, rows[column]) is not { } found) continue;
            problems.Add(Wrong(Schema.Fields[column], found, row));
            if (rows[column].Length == row) rows[column].AppendMissing();
        }
        for (var i = 0; i < Schema.Count; i++)
        {
            if (rows[i].Length > row) continue;
            if (!Schema.Fields[i].IsNullable) problems.Add(Missing(Schema.Fields[i], row));
            rows[i].AppendMissing();
        }
    }

    /// <summary>The place of the name: a column, a skipped name behind the columns, or -1.</summary>
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        if (expected < names.Length && reader.ValueTextEquals(names[expected])) return expected;
        if (reader.ValueIsEscaped) return byName.GetValueOrDefault(Text(ref reader), -1);
        var index = byHash.GetValueOrDefault(StableHash.Of(reader.ValueSpan), -1);
        return index >= 0 && reader.ValueTextEquals(names[index]) ? index : byName.GetValueOrDefault(Text(ref reader), -1);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("a name is not valid UTF-8", e);
        }
    }

    private void NotAnObject(ref Utf8JsonReader reader, ICollection<RowProblem> problems, int row)
    {
        problems.Add(new RowProblem(row, "", new Problem(
            ServingDiagnostics.MalformedJson, $"A row is {JsonValueReader.Name(reader.TokenType)}", Where(row),
            "an object with one property for each column", $"Columns are {string.Join(", ", Schema.Names.Take(12))}.")));
        reader.Skip();
    }

    private int TooMany(ICollection<RowProblem> problems, int count)
    {
        problems.Add(new RowProblem(count, "", new Problem(
            ServingDiagnostics.RowCountNotAllowed, $"The array has more than {options.MaxRows} rows",
            Expected: $"at most {options.MaxRows}", Remedy: "Send the rows in several requests.")));
        return count;
    }

    private RowProblem Unknown(string name, int row) => new(row, name, new Problem(
        ServingDiagnostics.UnknownProperty, $"Property '{name}' is not a column of the model", Where(row),
        Remedy: NearestNames.Suggest(name, Schema.Names)));

    private static RowProblem Doubled(string name, int row) => new(row, name, new Problem(
        ServingDiagnostics.DoubledProperty, $"Property '{name}' is there twice", Where(row), "every property once", "Leave one of the two out."));

    private static RowProblem Missing(Field field, int row) => new(row, field.Name, new Problem(
        ServingDiagnostics.PropertyMissing, $"Property '{field.Name}' is absent or null", Where(row), $"a value of type {field.Type}",
        "Send it; the model cannot do without."));

    private static RowProblem Wrong(Field field, string found, int row) => new(row, field.Name, new Problem(
        ServingDiagnostics.WrongPropertyType, $"Property '{field.Name}' is {found}", Where(row), JsonValueReader.Expected(field.Type),
        "Send a value of that type, or null when it is missing."));

    private static string Where(int row) => string.Create(CultureInfo.InvariantCulture, $"row {row}");

    private static Problem Malformed(JsonException e) => new(
        ServingDiagnostics.MalformedJson, $"The text is not JSON: {e.Message.TrimEnd('.')}",
        e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {e.BytePositionInLine + 1}") : "",
        "one object or an array of objects", "Check the quotes, brackets and commas there.");
}
