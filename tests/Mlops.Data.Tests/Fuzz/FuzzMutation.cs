namespace Mlops.Data.Tests;

/// <summary>Damages valid bytes as transports, disks and attackers do.</summary>
internal static class FuzzMutation
{
    private static readonly long[] Edges =
    [
        0, 1, -1, 7, 255, 65_536, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue, int.MaxValue - 7L, 1L << 40,
    ];

    /// <param name="valid">What is damaged; stays as it is.</param>
    /// <param name="other">Another input of the format, to take pieces from.</param>
    /// <param name="random">What decides.</param>
    public static byte[] Of(byte[] valid, byte[] other, Random random)
    {
        var bytes = new List<byte>(valid);
        for (var rounds = random.Next(1, 5); rounds > 0; rounds--) Mutate(bytes, other, random);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, byte[] other, Random random)
    {
        if (bytes.Count == 0) bytes.Add(0);
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(64));
        switch (random.Next(8))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, bytes.Count - at); break;
            case 3: bytes.RemoveRange(at, length); break;
            case 4:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Next(200))).ToArray());
                break;
            case 5:
                var piece = bytes.GetRange(at, length);
                for (var times = random.Next(1, 20); times > 0; times--) bytes.InsertRange(at, piece);
                break;
            default:
                // Lengths and offsets are words at even places.
                var size = random.Next(2) == 0 ? 4 : 8;
                var value = random.Next(3) == 0 ? random.Next(1000) : Edges[random.Next(Edges.Length)];
                at &= ~3;
                for (var i = 0; i < size && at + i < bytes.Count; i++) bytes[at + i] = (byte)(value >> (8 * i));
                break;
        }
    }
}
