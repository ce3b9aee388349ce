namespace Mlops;

/// <summary>Refuses domains that no value could keep, or that do not fit the type of their column.</summary>
internal static class DomainRules
{
    public static void Check(Field field, Domain domain)
    {
        if (!FieldRules.IsShare(domain.MinMass)) throw FieldRules.Invalid(field, $"has a minMass of {FieldRules.Of(domain.MinMass)}", "a share from 0 to 1");
        var type = field.Type.Leaf;
        switch (domain)
        {
            case NumberRange range:
                if (!type.IsNumber) throw FieldRules.Invalid(field, $"of type {field.Type} has a range of numbers", "a range on a column of numbers only");
                CheckEnds(field, range);
                break;
            case IntegerRange range:
                if (type.Kind is not (ColumnKind.Int32 or ColumnKind.Int64))
                    throw FieldRules.Invalid(field, $"of type {field.Type} has a range of integers", "a range of integers on a column of integers only");
                if (range.Min > range.Max)
                    throw FieldRules.Invalid(field, $"has the empty range {range}", "a smallest value that is not above the largest");
                break;
            case TimeRange range:
                if (type.Kind != ColumnKind.Timestamp)
                    throw FieldRules.Invalid(field, $"of type {field.Type} has a range of times", "a range of times on a column of type timestamp only");
                CheckTimes(field, range);
                break;
            case AllowedValues allowed:
                if (type.Kind is not (ColumnKind.String or ColumnKind.Boolean or ColumnKind.Int32 or ColumnKind.Int64))
                    throw FieldRules.Invalid(
                        field, $"of type {field.Type} has a list of allowed values", "a list on texts, integers or booleans only");
                CheckValues(field, allowed);
                break;
            case BooleanTokens tokens:
                if (type.Kind != ColumnKind.String)
                    throw FieldRules.Invalid(field, $"of type {field.Type} has texts for true and false", "such texts on a column of texts only");
                CheckTokens(field, tokens);
                break;
            case TextRules text:
                if (type.Kind != ColumnKind.String)
                    throw FieldRules.Invalid(field, $"of type {field.Type} has rules for texts", "such rules on a column of texts only");
                CheckText(field, text);
                break;
            case ByteLength length:
                if (type.Kind != ColumnKind.Bytes)
                    throw FieldRules.Invalid(field, $"of type {field.Type} has a length in bytes", "such a length on a column of bytes only; texts have their own rules");
                CheckLength(field, "bytes", length.Min, length.Max);
                break;
        }
    }

    public static void CheckEnds(Field field, NumberRange range)
    {
        if (!IsEnd(range.Min) || !IsEnd(range.Max))
            throw FieldRules.Invalid(field, $"has the range {range}", "finite ends; leave an open end out");
        if (range.Min > range.Max)
            throw FieldRules.Invalid(field, $"has the empty range {range}", "a smallest value that is not above the largest");
    }

    private static void CheckTimes(Field field, TimeRange range)
    {
        foreach (var end in new[] { range.Min, range.Max })
            if (end is { } time && (time.Kind == DateTimeKind.Local || time.Ticks % TimeSpan.TicksPerMicrosecond != 0))
                throw FieldRules.Invalid(field, $"has the range {range} with an end in local time or finer than a microsecond", "UTC, to the microsecond");
        if (range.Min > range.Max)
            throw FieldRules.Invalid(field, $"has the empty range {range}", "an earliest time that is not after the latest");
    }

    private static void CheckValues(Field field, AllowedValues allowed)
    {
        for (var i = 0; i < allowed.Values.Count; i++)
        {
            var value = allowed.Values[i];
            if (value is null || !FieldRules.IsUnicode(value))
                throw FieldRules.Invalid(field, "allows a value that is no text", "valid Unicode, not null");
            if (i > 0 && string.CompareOrdinal(allowed.Values[i - 1], value) >= 0)
                throw FieldRules.Invalid(field, $"allows '{value}' after '{allowed.Values[i - 1]}'", "values in ordinal order, each once");
        }
    }

    private static void CheckTokens(Field field, BooleanTokens tokens)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens.True.Concat(tokens.False))
        {
            if (token is null || !FieldRules.IsUnicode(token))
                throw FieldRules.Invalid(field, "takes something for true or false that is no text", "valid Unicode, not null");
            if (!seen.Add(token)) throw FieldRules.Invalid(field, $"takes '{token}' for true or false twice", "each text once");
        }
        if (tokens.True.Count == 0 || tokens.False.Count == 0)
            throw FieldRules.Invalid(field, "has no text for true or none for false", "at least one text for each");
    }

    private static void CheckText(Field field, TextRules text)
    {
        CheckLength(field, "characters", text.MinCharacters, text.MaxCharacters);
        CheckLength(field, "bytes", text.MinBytes, text.MaxBytes);
        if (text.Pattern is not { } pattern) return;
        if (!FieldRules.IsUnicode(pattern)) throw FieldRules.Invalid(field, "has a pattern that is not valid Unicode", "text without half surrogate pairs");
        TextPattern.Compile(pattern, $"column '{field.Name}'");
    }

    private static void CheckLength(Field field, string unit, int? min, int? max)
    {
        if (min < 0 || max < (min ?? 0))
            throw FieldRules.Invalid(
                field,
                $"must have at least {FieldRules.Of(min ?? 0)}{(max is { } most ? $" and at most {FieldRules.Of(most)}" : "")} {unit}",
                "a least length from 0 on, not above the largest");
    }

    private static bool IsEnd(double? value) => value is not { } number || double.IsFinite(number);
}
