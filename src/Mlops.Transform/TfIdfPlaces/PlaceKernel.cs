using System.Globalization;

namespace Mlops.Transform;

/// <summary>An integer modulo the number of features, never negative: -1 is the last one.</summary>
internal readonly struct PlaceKernel(int size) : ICategoryKernel
{
    public int Find(ReadOnlySpan<byte> utf8) => Find(long.Parse(utf8, CultureInfo.InvariantCulture));

    public int Find(long value)
    {
        var rest = (int)(value % size);
        return rest < 0 ? rest + size : rest;
    }
}
