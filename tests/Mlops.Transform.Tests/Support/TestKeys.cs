using System.Text;

namespace Mlops.Transform.Tests;

/// <summary>Keys for tests.</summary>
internal static class TestKeys
{
    public static GivenKeys All { get; } = Of("areas", "the key of the areas");

    public static GivenKeys Of(string name, string key) => new([KeyValuePair.Create(name, Encoding.UTF8.GetBytes(key))]);
}
