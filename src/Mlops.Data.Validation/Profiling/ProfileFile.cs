using System.Security.Cryptography;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>The frame of a saved profile: a mark, the version, the options, the schema, the states, and the digest of all of it.</summary>
internal static class ProfileFile
{
    /// <summary>Since version 2 nothing is kept of the values of sensitive columns.</summary>
    private const int FormatVersion = 2;

    private static ReadOnlySpan<byte> Mark => "MLOPSPRF"u8;

    public static void Write(Stream stream, ProfilePlan plan, Action<BinaryWriter> writeStates)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(FormatVersion);
            writer.Write(plan.Key);
            writer.Write(DataSchemaJson.ToJson(plan.SchemaWithRules));
            writeStates(writer);
        }
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static DatasetProfile Read(Stream stream, Func<DataSchema, (ProfilePlan Plan, Func<BinaryReader, DatasetProfile> Read)> bind)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        if (bytes.Length < Mark.Length || !bytes.StartsWith(Mark)) throw Invalid(new InvalidDataException("it is not a saved profile"));
        if (bytes.Length < Mark.Length + sizeof(int) + SHA256.HashSizeInBytes) throw Invalid(new EndOfStreamException("it is cut off"));
        var body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[body.Length..])) throw Invalid(new InvalidDataException("it is damaged"));
        buffer.Position = Mark.Length;
        using var reader = new BinaryReader(buffer, Encoding.UTF8, leaveOpen: true);
        var version = reader.ReadInt32();
        DocumentVersion.Check(version, FormatVersion, "The profile");
        try
        {
            var key = reader.ReadString();
            var schema = DataSchemaJson.Parse(reader.ReadString());
            if (version == 1 && schema.Fields.FirstOrDefault(f => f.IsSensitive) is { } marked)
                throw new InvalidDataException($"it is of version 1, which may hold values of the sensitive column '{marked.Name}'; collect it again");
            var (plan, read) = bind(schema);
            if (plan.Key != key)
                throw DatasetProfile.Refuse("The profile was collected with other options", $"'{key}'", "Load it with the options that it was collected with.");
            return read(reader);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or FormatException)
        {
            throw Invalid(e);
        }
    }

    private static DataException Invalid(Exception cause) => DocumentVersion.Invalid("a profile", "docs/formats/profile.md", cause);
}
