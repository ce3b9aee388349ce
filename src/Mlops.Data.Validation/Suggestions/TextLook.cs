namespace Mlops.Data.Validation;

/// <summary>Lengths in characters and the shape of the texts of one column. Mutable; used by one thread.</summary>
internal sealed class TextLook
{
    public int MinCharacters { get; private set; } = int.MaxValue;

    public int MaxCharacters { get; private set; }

    /// <summary>The number of texts that are valid UTF-8.</summary>
    public long Count { get; private set; }

    public long Invalid { get; private set; }

    public TextShape Shape { get; } = new();

    public void Add(StringData texts)
    {
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts.IsMissing(row)) continue;
            var text = texts[row];
            Shape.Add(text);
            if (!System.Text.Unicode.Utf8.IsValid(text))
            {
                Invalid++;
                continue;
            }
            var characters = Characters(text);
            MinCharacters = Math.Min(MinCharacters, characters);
            MaxCharacters = Math.Max(MaxCharacters, characters);
            Count++;
        }
    }

    public void Merge(TextLook later)
    {
        MinCharacters = Math.Min(MinCharacters, later.MinCharacters);
        MaxCharacters = Math.Max(MaxCharacters, later.MaxCharacters);
        Count += later.Count;
        Invalid += later.Invalid;
        Shape.Merge(later.Shape);
    }

    // Every byte but the second to fourth of a character begins one.
    private static int Characters(ReadOnlySpan<byte> text)
    {
        var characters = 0;
        foreach (var b in text) characters += (b & 0xC0) == 0x80 ? 0 : 1;
        return characters;
    }
}
