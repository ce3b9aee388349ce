namespace Mlops.Transform;

internal static class TokenizeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var text = from.Inputs[0] as TextColumn
            ?? throw new FormatException($"operation '{from.Name}' reads a column that holds no text");
        var by = Tokenizer.Parse(from.Text("by"), from.OptionalText("pattern"));
        return new FittedTokenize(new Tokenize(from.Name, text, by, from.Boolean("lower")) { IsColumn = from.IsColumn });
    }
}
