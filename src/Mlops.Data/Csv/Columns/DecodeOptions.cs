using System.Text;

namespace Mlops.Data;

/// <summary>What decoders need of the options, made ready once per reading.</summary>
internal sealed class DecodeOptions(CsvOptions options)
{
    private readonly byte[][] tokens = [.. options.NullTokens.Select(Encoding.UTF8.GetBytes).Where(t => t.Length > 0)];

    public byte Quote { get; } = (byte)options.Quote;

    public byte ItemSeparator { get; } = (byte)options.ItemSeparator;

    public bool HasTokens => tokens.Length > 0;

    /// <summary>True when a field without quotes means missing.</summary>
    public bool IsMissing(ReadOnlySpan<byte> field)
    {
        if (field.Length == 0) return true;
        foreach (var token in tokens)
        {
            if (field.SequenceEqual(token)) return true;
        }
        return false;
    }
}
