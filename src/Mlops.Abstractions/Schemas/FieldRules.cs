using System.Globalization;
using System.Text;

namespace Mlops;

/// <summary>Refuses rules that no value could keep, or that no document could hold, before anything is checked by them.</summary>
internal static class FieldRules
{
    /// <summary>Checks the rules of one column.</summary>
    /// <exception cref="SchemaException">A rule contradicts itself or the type of its column.</exception>
    public static void Check(Field field)
    {
        if (!IsUnicode(field.Name)) throw Invalid(field, "has a name that is not valid Unicode", "text without half surrogate pairs");
        if (field.Presence is { } presence) Check(field, presence);
        if (field.Domain is NumberRange range) Check(field, range);
        if (field.Domain is AllowedValues allowed) Check(field, allowed);
        Distance(field, "Jensen-Shannon", field.Drift?.JensenShannon);
        Distance(field, "L-infinity", field.Drift?.LInfinity);
    }

    private static void Check(Field field, Presence presence)
    {
        if (!IsShare(presence.MinFraction))
            throw Invalid(field, $"must have a value in a share of {Of(presence.MinFraction)} of the rows", "a share from 0 to 1");
        if (presence.MinCount < 0)
            throw Invalid(field, $"must have a value in {Of(presence.MinCount)} rows", "a count of at least 0");
    }

    private static void Check(Field field, NumberRange range)
    {
        if (!field.Type.IsNumber) throw Invalid(field, $"of type {field.Type} has a range of numbers", "a range on a column of numbers only");
        if (!IsEnd(range.Min) || !IsEnd(range.Max)) throw Invalid(field, $"has the range {range}", "finite ends; leave an open end out");
        if (range.Min > range.Max) throw Invalid(field, $"has the empty range {range}", "a smallest value that is not above the largest");
    }

    private static void Check(Field field, AllowedValues allowed)
    {
        if (field.Type.Kind is not (ColumnKind.String or ColumnKind.Boolean or ColumnKind.Int32 or ColumnKind.Int64))
            throw Invalid(field, $"of type {field.Type} has a list of allowed values", "a list on texts, integers or booleans only");
        if (!IsShare(allowed.MinMass)) throw Invalid(field, $"has a minMass of {Of(allowed.MinMass)}", "a share from 0 to 1");
        for (var i = 0; i < allowed.Values.Count; i++)
        {
            var value = allowed.Values[i];
            if (value is null || !IsUnicode(value)) throw Invalid(field, "allows a value that is no text", "valid Unicode, not null");
            if (i > 0 && string.CompareOrdinal(allowed.Values[i - 1], value) >= 0)
                throw Invalid(field, $"allows '{value}' after '{allowed.Values[i - 1]}'", "values in ordinal order, each once");
        }
    }

    private static void Distance(Field field, string name, double? limit)
    {
        if (limit is { } value && !IsShare(value)) throw Invalid(field, $"has a {name} limit of {Of(value)}", "a distance from 0 to 1");
    }

    private static bool IsShare(double value) => value is >= 0 and <= 1;

    private static bool IsEnd(double? value) => value is not { } number || double.IsFinite(number);

    // A text with half a surrogate pair is legal in .NET, but has no UTF-8, and so no JSON.
    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) return false;
            i += rune.Utf16SequenceLength;
        }
        return true;
    }

    private static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static SchemaException Invalid(Field field, string found, string expected) => new(new Problem(
        DiagnosticCodes.InvalidSchema,
        $"Column '{field.Name}' {found}",
        Expected: expected,
        Remedy: "Correct the rule of the column where the schema is written, in code or in its JSON."));
}
