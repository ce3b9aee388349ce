using System.Text.Json;

namespace Mlops.Data;

/// <summary>What a string with escapes says.</summary>
internal static class JsonText
{
    /// <summary>False when an escape is half of a surrogate pair, or the bytes around it are not UTF-8.</summary>
    /// <param name="buffer">The bytes that the slot is a place in.</param>
    /// <param name="slot">A string with escapes; the quotes stand around it.</param>
    /// <param name="scratch">Grown when needed; has <see cref="LineBlock.Slack"/> bytes to spare.</param>
    /// <param name="text">The text, in scratch memory.</param>
    public static bool TryUnescape(byte[] buffer, JsonSlot slot, scoped ref byte[] scratch, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (scratch.Length < slot.Length + LineBlock.Slack) scratch = new byte[slot.Length * 2 + LineBlock.Slack];
        var reader = new Utf8JsonReader(buffer.AsSpan(slot.Start - 1, slot.Length + 2));
        try
        {
            reader.Read();
            text = scratch.AsSpan(0, reader.CopyString(scratch));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
