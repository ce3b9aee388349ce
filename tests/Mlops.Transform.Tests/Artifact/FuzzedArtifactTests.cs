using System.Text;
using System.Text.Json.Nodes;

namespace Mlops.Transform.Tests;

/// <summary>Whatever is done to the files of a transform: it is refused with a typed error, or it computes what it did.</summary>
public sealed class FuzzedArtifactTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Load_AnyFileChanged_IsRefusedOrReplays(int seed)
    {
        using var train = RandomTable.Create(seed, 80);
        var whole = MemoryArtifact.Of(await RandomGraph.Create(seed, train.Schema).FitAsync(train.Train()));
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < 400; i++)
        {
            var changed = whole.Clone();
            var name = changed.Files[random.Next(changed.Files.Count)];
            changed.Content[name] = i % 2 == 0 ? Bytes(changed.Content[name], random) : Structure(name, changed.Content[name], random);
            try
            {
                var loaded = changed.Load();
                loaded.ReplayParity();
                // It replayed: what it does to rows that it has not seen is its own, but it may not crash.
                EveryWay.InABatch(loaded, train);
            }
            catch (MlopsException)
            {
                refused++;
            }
        }

        Assert.True(refused > 150, $"{refused} of 400 were refused");
    }

    private static byte[] Bytes(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return [1];
        var at = random.Next(bytes.Length);
        var end = Math.Min(bytes.Length, at + random.Next(1, 40));
        return random.Next(5) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            3 => [.. bytes[..end], .. bytes[at..]],
            _ => [.. bytes[..at], .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"{random.NextInt64()}")), .. bytes[at..]],
        };
    }

    /// <summary>Changes one node of a JSON file; the bytes of another one.</summary>
    private static byte[] Structure(string name, byte[] bytes, Random random)
    {
        if (!name.EndsWith(".json", StringComparison.Ordinal)) return Bytes(bytes, random);
        var root = JsonNode.Parse(bytes)!;
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        var node = nodes[random.Next(nodes.Count)];
        JsonNode?[] others =
        [
            null, JsonValue.Create(-1), JsonValue.Create(0), JsonValue.Create(1e300), JsonValue.Create(int.MaxValue), JsonValue.Create(""), JsonValue.Create(true),
            new JsonArray(), new JsonObject(), nodes[random.Next(nodes.Count)].DeepClone(),
        ];
        var other = others[random.Next(others.Length)];
        if (node.Parent is JsonArray list && random.Next(3) == 0) list.RemoveAt(list.IndexOf(node));
        else if (node.Parent is JsonArray array) array[array.IndexOf(node)] = other;
        else if (node.Parent is JsonObject parent && random.Next(4) == 0) parent.Remove(node.GetPropertyName());
        else if (node.Parent is JsonObject holder) holder[node.GetPropertyName()] = other;
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void Collect(JsonNode? node, List<JsonNode> into)
    {
        if (node is null) return;
        into.Add(node);
        if (node is JsonObject o) foreach (var (_, child) in o) Collect(child, into);
        else if (node is JsonArray a) foreach (var child in a) Collect(child, into);
    }
}
