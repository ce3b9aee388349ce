using System.Text.Json;

namespace Mlops;

/// <summary>
/// The JSON of expressions, described in <c>docs/formats/expression.md</c>: a closed set of nodes, made to be read.
/// </summary>
public static class ExpressionJson
{
    /// <summary>The newest version of the format: the newest that is read. Expressions without functions are written in version 1.</summary>
    public const int FormatVersion = ExpressionVersion.Functions;

    /// <summary>Writes an expression as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="expression">The expression.</param>
    public static void Write(Utf8JsonWriter json, Expression expression)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(expression);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", ExpressionVersion.Of(expression));
        json.WritePropertyName("expression");
        ExpressionNodeWriter.Write(json, expression);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <returns>
    /// A <see cref="NumberExpression"/>, <see cref="BooleanExpression"/>, <see cref="TextExpression"/> or
    /// <see cref="TimeExpression"/>.
    /// </returns>
    /// <exception cref="SchemaException">The document is not an expression, or was written by a newer version.</exception>
    public static Expression Read(JsonElement json)
    {
        try
        {
            var version = json.GetProperty("formatVersion").GetInt32();
            if (version > FormatVersion)
                throw new SchemaException(new Problem(
                    DiagnosticCodes.NewerFormat,
                    $"The expression has format version {version}",
                    Expected: $"at most version {FormatVersion}",
                    Remedy: "Update the SDK, or write the expression with the older version."));
            if (version < 1) throw new FormatException($"there is no format version {version}");
            var expression = ExpressionNodeReader.Read(json.GetProperty("expression"));
            return ExpressionVersion.Of(expression) <= version
                ? expression
                : throw new FormatException($"format version {version} has no functions");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SchemaException(
                new Problem(
                    DiagnosticCodes.InvalidDocument,
                    $"The document is not an expression: {e.Message}",
                    Expected: "the format of docs/formats/expression.md",
                    Remedy: "Write the expression again with ExpressionJson.Write."),
                e);
        }
    }
}
