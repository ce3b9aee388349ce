namespace Mlops.Cli;

/// <summary>Tells why a command could not do its work: one line for people, and an object for programs.</summary>
internal static class ErrorText
{
    public static void Print(TextWriter output, TextWriter error, Problem problem, bool asJson)
    {
        error.WriteLine(problem.ToString());
        if (!asJson) return;
        Answer.Json(output, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Found);
            if (problem.Where.Length > 0) json.WriteString("where", problem.Where);
            if (problem.Expected.Length > 0) json.WriteString("expected", problem.Expected);
            if (problem.Remedy.Length > 0) json.WriteString("remedy", problem.Remedy);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
