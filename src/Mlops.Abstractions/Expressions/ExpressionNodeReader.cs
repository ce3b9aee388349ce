using System.Globalization;
using System.Text.Json;

namespace Mlops;

/// <summary>
/// Reads the nodes of an expression. Throws <see cref="FormatException"/> and what <see cref="JsonElement"/> throws.
/// </summary>
internal static class ExpressionNodeReader
{
    private static readonly string[] TimeFormats = ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.ffffffZ"];

    public static Expression Read(JsonElement json)
    {
        if (json.TryGetProperty("number", out var number)) return new NumberConstant(ReadNumber(number));
        if (json.TryGetProperty("text", out var text)) return new TextConstant(ReadText(text));
        if (json.TryGetProperty("time", out var time)) return new TimeConstant(ReadTime(ReadText(time)));
        if (json.TryGetProperty("column", out _)) return ReadColumn(json) as Expression ?? throw NotA(json, "a value that can be computed with");
        if (!json.TryGetProperty("op", out var op)) throw NotA(json, "an expression");
        return ReadOperation(ReadText(op), json);
    }

    private static Expression ReadOperation(string symbol, JsonElement json)
    {
        if (ExpressionSymbols.TryArithmetic(symbol, out var arithmetic))
            return new Arithmetic(arithmetic, ReadAs<NumberExpression>(json, "left"), ReadAs<NumberExpression>(json, "right"));
        if (ExpressionSymbols.TryFunction(symbol, out var function)) return new NumberFunction(function, ReadAs<NumberExpression>(json, "operand"));
        if (ExpressionSymbols.TryComparison(symbol, out var comparison)) return ReadComparison(comparison, json);
        return symbol switch
        {
            "and" => new Logical(LogicalOperator.And, ReadAs<BooleanExpression>(json, "left"), ReadAs<BooleanExpression>(json, "right")),
            "or" => new Logical(LogicalOperator.Or, ReadAs<BooleanExpression>(json, "left"), ReadAs<BooleanExpression>(json, "right")),
            "not" => new Not(ReadAs<BooleanExpression>(json, "operand")),
            "missing" => ReadMissing(json.GetProperty("operand")),
            "nan" => new NotANumberTest(ReadAs<NumberExpression>(json, "operand")),
            "if" => new Choice(
                ReadAs<BooleanExpression>(json, "condition"), ReadAs<NumberExpression>(json, "then"), ReadAs<NumberExpression>(json, "else")),
            "coalesce" => new Coalesced(ReadAs<NumberExpression>(json, "left"), ReadAs<NumberExpression>(json, "right")),
            "in" => ReadIn(json),
            _ => throw new FormatException($"the operation '{symbol}' is unknown. {NearestNames.Suggest(symbol, ExpressionSymbols.All)}"),
        };
    }

    private static BooleanExpression ReadComparison(ComparisonOperator op, JsonElement json)
    {
        switch (Read(json.GetProperty("left")))
        {
            case NumberExpression left:
                return new NumberComparison(op, left, ReadAs<NumberExpression>(json, "right"));
            case TimeExpression left:
                return new TimeComparison(op, left, ReadAs<TimeExpression>(json, "right"));
            case TextExpression left when op is ComparisonOperator.Equal or ComparisonOperator.NotEqual:
                return new TextComparison(op, left, ReadAs<TextExpression>(json, "right"));
            default:
                throw NotA(json, "a comparison of numbers or times, or == or != of texts");
        }
    }

    private static BooleanExpression ReadMissing(JsonElement operand) => operand.TryGetProperty("column", out _)
        ? new MissingTest(ReadColumn(operand))
        : Read(operand) is var value and (NumberExpression or BooleanExpression)
            ? new MissingValueTest(value)
            : throw NotA(operand, "a column, a number or a condition");

    private static BooleanExpression ReadIn(JsonElement json)
    {
        var values = json.GetProperty("values").EnumerateArray();
        return Read(json.GetProperty("operand")) switch
        {
            NumberExpression operand => new NumberIn(operand, [.. values.Select(ReadNumber)]),
            TextExpression operand => new TextIn(operand, [.. values.Select(ReadText)]),
            _ => throw NotA(json, "a number or text with a list of values"),
        };
    }

    private static T ReadAs<T>(JsonElement json, string name) where T : Expression =>
        Read(json.GetProperty(name)) as T ?? throw NotA(json.GetProperty(name), $"a {typeof(T).Name}");

    private static IColumn ReadColumn(JsonElement json)
    {
        var name = ReadText(json.GetProperty("column"));
        var typeName = ReadText(json.GetProperty("type"));
        if (!ColumnType.TryParse(typeName, out var type)) throw new FormatException($"column '{name}' has the unknown type '{typeName}'");
        return new DataSchema(new Field(name, type)).Handle(name);
    }

    private static double ReadNumber(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return json.GetDouble();
        return json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => throw new FormatException($"'{text}' is not a number"),
        };
    }

    internal static long ReadTime(string text) => DateTime.TryParseExact(
        text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? Timestamps.FromDateTime(time)
        : throw new FormatException($"'{text}' is not a time; expected for example 2013-05-01T00:00:00Z");

    private static string ReadText(JsonElement json) => json.GetString() ?? throw new FormatException("a text is null");

    private static FormatException NotA(JsonElement json, string expected)
    {
        var text = json.GetRawText();
        return new FormatException($"{(text.Length > 80 ? text[..80] + "..." : text)} is not {expected}");
    }
}
