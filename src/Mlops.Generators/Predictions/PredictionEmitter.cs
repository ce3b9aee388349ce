using System.Linq;

namespace Mlops.Generators;

/// <summary>Writes the other half of a prediction.</summary>
internal static class PredictionEmitter
{
    public static string Emit(PredictionModel prediction)
    {
        var code = new CodeWriter();
        prediction.Shape.Open(code, $"global::Mlops.IPrediction<{prediction.Shape.Name}>");
        var arguments = prediction.Parameters.Select(p => p.IsLabel ? "output.Label" : p.IsFloat ? "(float)output.Score" : "output.Score");
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {prediction.Shape.Name} Create(global::Mlops.ModelOutput output) => new {prediction.Shape.Name}({string.Join(", ", arguments)});");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Open("public void WriteJson(global::System.Text.Json.Utf8JsonWriter json)");
        code.Line("json.WriteStartObject();");
        foreach (var p in prediction.Parameters) WriteMember(code, p);
        code.Line("json.WriteEndObject();");
        code.Close();
        prediction.Shape.Close(code);
        return code.ToString();
    }

    private static void WriteMember(CodeWriter code, PredictionParameter p)
    {
        var name = CodeWriter.Literal(ColumnNames.ToCamelCase(p.Name)) + "u8";
        if (p.IsLabel)
        {
            code.Line($"json.WriteBoolean({name}, {p.Name});");
            return;
        }
        // JSON has no NaN and no infinity.
        code.Line($"if ({(p.IsFloat ? "float" : "double")}.IsFinite({p.Name})) json.WriteNumber({name}, {p.Name});");
        code.Line($"else json.WriteNull({name});");
    }
}
