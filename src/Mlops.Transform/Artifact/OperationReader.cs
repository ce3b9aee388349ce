using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// Reads one operation of <c>transform.json</c>. Anything that does not fit is a <see cref="FormatException"/>.
/// </summary>
/// <param name="json">The operation.</param>
/// <param name="columns">The columns of the data, and those that former operations derive.</param>
/// <param name="artifact">The files of the transform.</param>
/// <param name="services">What is in no artifact.</param>
internal sealed class OperationReader(JsonElement json, DataSchema columns, IArtifactReader artifact, LoadServices services)
{
    private readonly JsonElement options = json.GetProperty("options");
    private readonly JsonElement state = json.GetProperty("state");

    public string Name { get; } = NotNull(json.GetProperty("name"));

    public string Kind { get; } = NotNull(json.GetProperty("kind"));

    public int Version { get; } = json.GetProperty("version").GetInt32();

    /// <summary>True when the operation derives a column.</summary>
    public bool IsColumn { get; } = json.TryGetProperty("output", out var output) && output.GetString() switch
    {
        "column" => true,
        "features" => false,
        var other => throw new FormatException($"an operation has the output '{other}'"),
    };

    /// <summary>What is in no artifact.</summary>
    public LoadServices Services => services;

    /// <summary>All constants.</summary>
    public JsonElement State => state;

    /// <summary>All columns that the operation reads.</summary>
    public IReadOnlyList<IColumn> Inputs { get; } = [.. NamesOf(json).Select(columns.Handle)];

    /// <summary>The column, which must hold numbers.</summary>
    public NumberColumn NumberColumn()
    {
        var field = Field();
        return field.Type.IsNumber
            ? new NumberColumn(field.Name, field.Type)
            : throw new FormatException($"operation '{Name}' reads column '{field.Name}' of type {field.Type} as a number");
    }

    /// <summary>The column, which must hold texts.</summary>
    public IColumn TextColumn() => OfKind(ColumnKind.String);

    /// <summary>The column, which must hold points in time.</summary>
    public IColumn TimeColumn() => OfKind(ColumnKind.Timestamp);

    /// <summary>For operations that write no features.</summary>
    public bool DerivesColumn() => IsColumn ? true : throw new FormatException($"operation '{Name}' writes no features");

    /// <summary>The column, which must hold categories.</summary>
    public IColumn CategoryColumn() => CategoryText.Checked(Inputs[0], Name);

    public double Number(string property)
    {
        var number = Find(property).GetDouble();
        return double.IsFinite(number) ? number : throw new FormatException($"'{property}' of operation '{Name}' is not finite");
    }

    public double? OptionalNumber(string property) => options.TryGetProperty(property, out _) ? Number(property) : null;

    public double[] Numbers(string property)
    {
        double[] numbers = [.. Find(property).EnumerateArray().Select(n => n.GetDouble())];
        return numbers.All(double.IsFinite)
            ? numbers : throw new FormatException($"'{property}' of operation '{Name}' is not finite");
    }

    public int Integer(string property, int least, int most)
    {
        var number = Find(property).GetInt32();
        return number >= least && number <= most
            ? number
            : throw new FormatException($"'{property}' of operation '{Name}' is {number}, not between {least} and {most}");
    }

    public long Count(string property)
    {
        var number = Find(property).GetInt64();
        return number >= 0 ? number : throw new FormatException($"'{property}' of operation '{Name}' is negative");
    }

    public ulong Seed(string property) => Find(property).GetUInt64();

    /// <summary>An option as it stands.</summary>
    public JsonElement Json(string property) => options.GetProperty(property);

    public bool Boolean(string property) => Find(property).GetBoolean();

    public string Text(string property) => NotNull(Find(property));

    /// <summary>One value of an enumeration, by the name that formats give it.</summary>
    public T Choice<T>(string property, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var text = Text(property);
        foreach (var value in Enum.GetValues<T>())
            if (nameOf(value) == text) return value;
        throw new FormatException($"'{property}' of operation '{Name}' is '{text}', none of {string.Join(", ", Enum.GetValues<T>().Select(nameOf))}");
    }

    /// <summary>The text of an option that may be absent.</summary>
    public string? OptionalText(string property) => options.TryGetProperty(property, out _) ? Text(property) : null;

    /// <summary>True when an option, which may be absent, was written.</summary>
    public bool HasOption(string property) => options.TryGetProperty(property, out _);

    /// <summary>Pairs of texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> TextPairs(string property) =>
        [.. Find(property).EnumerateArray().Select(pair => KeyValuePair.Create(NotNull(pair[0]), NotNull(pair[1])))];

    /// <summary>True when a constant, which may be absent, was written.</summary>
    public bool HasState(string property) => state.TryGetProperty(property, out _);

    /// <summary>An option that is an object; null when it is absent.</summary>
    public JsonElement? Object(string property) => options.TryGetProperty(property, out var value)
        ? value.ValueKind == JsonValueKind.Object ? value : throw new FormatException($"'{property}' of operation '{Name}' is no object")
        : null;

    /// <summary>The rule for unseen categories.</summary>
    public Unseen Unseen() => Mlops.Transform.Unseen.Parse(Text("unseen"), Integer("unseenSlots", 0, FittedOperation.MaxWidth));

    public Expression Expression(string property) => ExpressionJson.Read(Find(property));

    /// <summary>Reads a vocabulary of the artifact, or maps it.</summary>
    public Vocabulary Vocabulary(string property) => VocabularyAsset.Read(artifact, Text(property));

    /// <summary>Reads numbers of the lines of a vocabulary, or maps them.</summary>
    public NumberTable NumberTable(string property, int lines, int perLine) => NumberAsset.Read(artifact, Text(property), lines, perLine);

    private IColumn OfKind(ColumnKind kind) => Inputs[0].Type.Kind == kind
        ? Inputs[0]
        : throw new FormatException($"operation '{Name}' reads column '{Inputs[0].Name}' of type {Inputs[0].Type}");

    private Field Field() => columns[Inputs[0].Name];

    // A transform of format 1 has operations of one column.
    private static List<string> NamesOf(JsonElement json)
    {
        if (json.TryGetProperty("column", out var only)) return [NotNull(only)];
        var names = json.GetProperty("inputs").EnumerateArray().Select(NotNull).ToList();
        return names.Count > 0 ? names : throw new FormatException("an operation reads no column");
    }

    private JsonElement Find(string property) =>
        options.TryGetProperty(property, out var value) ? value : state.GetProperty(property);

    private static string NotNull(JsonElement json) => json.GetString() ?? throw new FormatException("a text is null");
}
