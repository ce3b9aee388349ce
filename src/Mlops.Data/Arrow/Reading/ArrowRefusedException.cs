namespace Mlops.Data;

/// <summary>Valid Arrow data that is not read here. Becomes a <see cref="DataException"/> that says where.</summary>
internal sealed class ArrowRefusedException(string found, string remedy) : Exception(found)
{
    public string Remedy => remedy;
}
