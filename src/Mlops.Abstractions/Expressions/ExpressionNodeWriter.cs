using System.Globalization;
using System.Text.Json;

namespace Mlops;

/// <summary>Writes the nodes of an expression.</summary>
internal static class ExpressionNodeWriter
{
    public static void Write(Utf8JsonWriter json, Expression expression)
    {
        json.WriteStartObject();
        switch (expression)
        {
            case IColumn column: WriteColumn(json, column); break;
            case NumberConstant number:
                json.WritePropertyName("number");
                WriteNumber(json, number.Value);
                break;
            case TextConstant text: json.WriteString("text", text.Value); break;
            case TimeConstant time: json.WriteString("time", ExpressionText.ToIso(time.Microseconds)); break;
            case Arithmetic a: WriteBinary(json, ExpressionSymbols.Of(a.Operator), a.Left, a.Right); break;
            case NumberComparison c: WriteBinary(json, ExpressionSymbols.Of(c.Operator), c.Left, c.Right); break;
            case TextComparison c: WriteBinary(json, ExpressionSymbols.Of(c.Operator), c.Left, c.Right); break;
            case TimeComparison c: WriteBinary(json, ExpressionSymbols.Of(c.Operator), c.Left, c.Right); break;
            case Logical l: WriteBinary(json, l.Operator == LogicalOperator.And ? "and" : "or", l.Left, l.Right); break;
            case Not not: WriteUnary(json, "not", not.Operand); break;
            case NumberFunction f: WriteUnary(json, ExpressionSymbols.Of(f.Kind), f.Operand); break;
            case NotANumberTest test: WriteUnary(json, "nan", test.Operand); break;
            case MissingValueTest test: WriteUnary(json, "missing", test.Operand); break;
            case Coalesced c: WriteBinary(json, "coalesce", c.Left, c.Right); break;
            case Choice c:
                json.WriteString("op", "if");
                WriteNode(json, "condition", c.Condition);
                WriteNode(json, "then", c.Then);
                WriteNode(json, "else", c.Otherwise);
                break;
            case MissingTest test:
                json.WriteString("op", "missing");
                json.WriteStartObject("operand");
                WriteColumn(json, test.Column);
                json.WriteEndObject();
                break;
            case NumberIn i:
                WriteIn(json, i.Operand);
                foreach (var value in i.Values) WriteNumber(json, value);
                json.WriteEndArray();
                break;
            case TextIn i:
                WriteIn(json, i.Operand);
                foreach (var value in i.Values) json.WriteStringValue(value);
                json.WriteEndArray();
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, IColumn column)
    {
        json.WriteString("column", column.Name);
        json.WriteString("type", column.Type.ToString());
    }

    private static void WriteUnary(Utf8JsonWriter json, string symbol, Expression operand)
    {
        json.WriteString("op", symbol);
        WriteNode(json, "operand", operand);
    }

    private static void WriteBinary(Utf8JsonWriter json, string symbol, Expression left, Expression right)
    {
        json.WriteString("op", symbol);
        WriteNode(json, "left", left);
        WriteNode(json, "right", right);
    }

    private static void WriteIn(Utf8JsonWriter json, Expression operand)
    {
        json.WriteString("op", "in");
        WriteNode(json, "operand", operand);
        json.WriteStartArray("values");
    }

    private static void WriteNode(Utf8JsonWriter json, string name, Expression node)
    {
        json.WritePropertyName(name);
        Write(json, node);
    }

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
