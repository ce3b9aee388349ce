namespace Mlops.Data;

/// <summary>Reads numbers that decide how much memory is needed: never more than what can be right.</summary>
internal static class SavedCount
{
    public static int Read(BinaryReader reader, int largest)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= largest ? count : throw new InvalidDataException($"{count} is not between 0 and {largest}.");
    }
}
