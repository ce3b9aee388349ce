namespace Mlops.Data.Validation;

/// <summary>Reads domains: those that features share by name, and those within a feature.</summary>
internal sealed class DomainImport
{
    private static readonly string[] Kinds = ["string_domain", "int_domain", "float_domain", "bool_domain"];
    private readonly Dictionary<string, (string Kind, PbMessage Message)> shared = new(StringComparer.Ordinal);

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Lists the domains that no feature names.</summary>
    public void AddUnused(LeftOut left)
    {
        foreach (var (name, (kind, message)) in shared)
            if (!used.Contains(name)) left.Add(message.Line, $"{kind} '{name}'", "no feature names it");
    }

    /// <summary>The domains that features share.</summary>
    public static DomainImport Read(PbMessage root, LeftOut left)
    {
        var domains = new DomainImport();
        foreach (var kind in Kinds.Take(3))
        {
            foreach (var message in root.TakeMessages(kind))
            {
                var name = message.TakeText("name") ?? "";
                if (!domains.shared.TryAdd(name, (kind, message))) left.Add(message.Line, $"{kind} '{name}'", "another domain has this name");
            }
        }
        return domains;
    }

    /// <summary>The domain of a feature: its kind and its fields; null when it has none.</summary>
    public (string Kind, PbMessage Message)? Take(PbMessage feature, string path, LeftOut left)
    {
        (string, PbMessage)? found = null;
        if (feature.Take("domain") is { Text: { } name } reference)
        {
            used.Add(name);
            if (shared.TryGetValue(name, out var known)) found = (known.Kind, known.Message.Copy());
            else left.Add(reference.Line, $"{path} / domain", $"there is no domain '{name}'. {NearestNames.Suggest(name, shared.Keys)}".TrimEnd(' ', '.'));
        }
        foreach (var kind in Kinds)
            if (feature.TakeMessage(kind) is { } inline) found = (kind, inline);
        return found;
    }

    /// <summary>The kind of the values: texts of numbers become numbers.</summary>
    public static ColumnType TypeOf(string type, string? domain) => (type, domain) switch
    {
        ("INT", _) or ("BYTES", "int_domain") => ColumnType.Int64,
        ("FLOAT", _) or ("BYTES", "float_domain") => ColumnType.Float64,
        _ => ColumnType.String,
    };

    public static Domain? Of(string kind, PbMessage message, ColumnType type, double mass, string path, LeftOut left)
    {
        var where = $"{path} / {kind}";
        var domain = (kind, type.Kind) switch
        {
            ("string_domain", ColumnKind.String) => Texts(message, where, left),
            ("int_domain", ColumnKind.Int64) => Integers(message, where, left),
            ("float_domain", ColumnKind.Float64) => Numbers(message, where, left),
            ("bool_domain", ColumnKind.String) => Tokens(message, where, left),
            ("bool_domain", ColumnKind.Int64) => new IntegerRange(0, 1),
            _ => Mismatch(),
        };
        return domain is null ? null : domain with { MinMass = mass };

        Domain? Mismatch()
        {
            left.Add(message.Line, where, $"it does not fit values of type {type}");
            return null;
        }
    }

    private static AllowedValues? Texts(PbMessage message, string where, LeftOut left)
    {
        var fields = message.TakeTexts("value");
        return fields.Count > 0 ? new AllowedValues([.. fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) : Nothing(message, where, left);
    }

    private static AllowedValues? Nothing(PbMessage message, string where, LeftOut left)
    {
        left.Add(message.Line, where, "it has no values");
        return null;
    }

    private static IntegerRange? Integers(PbMessage message, string where, LeftOut left)
    {
        var (min, max) = (message.TakeInteger("min"), message.TakeInteger("max"));
        if (min > max) left.Add(message.Line, where, "its least value is above the largest");
        else if (min is not null || max is not null) return new IntegerRange(min, max);
        return null;
    }

    private static NumberRange? Numbers(PbMessage message, string where, LeftOut left)
    {
        var (min, max) = (Finite(message.TakeNumber("min")), Finite(message.TakeNumber("max")));
        var range = new NumberRange(min, max) { AllowsNaN = !message.TakeFlag("disallow_nan"), AllowsInfinity = !message.TakeFlag("disallow_inf") };
        if (!(min > max)) return range;
        left.Add(message.Line, where, "its least value is above the largest");
        return null;
    }

    private static double? Finite(double? end) => end is { } value && double.IsFinite(value) ? value : null;

    private static BooleanTokens? Tokens(PbMessage message, string where, LeftOut left)
    {
        var (yes, no) = (message.TakeText("true_value"), message.TakeText("false_value"));
        if (yes is not null && no is not null && yes != no) return new BooleanTokens([yes], [no]);
        left.Add(message.Line, where, "it does not say one text for true and another for false");
        return null;
    }
}
