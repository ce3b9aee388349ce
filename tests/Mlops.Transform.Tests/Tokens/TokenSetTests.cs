using System.Text;

namespace Mlops.Transform.Tests;

public sealed class TokenSetTests
{
    [Fact]
    public void Add_ManyRows_EqualsAHashSet()
    {
        var random = new Random(8);
        var set = new TokenSet();
        for (var row = 0; row < 300; row++)
        {
            set.Clear();
            var expected = new HashSet<string>(StringComparer.Ordinal);
            for (var i = random.Next(200); i > 0; i--)
            {
                var token = $"token {random.Next(120)}";
                Assert.Equal(expected.Add(token), set.Add(Encoding.UTF8.GetBytes(token)));
            }

            Assert.Equal(expected.Count, set.Count);
        }
    }

    [Fact]
    public void Add_EmptyToken_IsAToken()
    {
        var set = new TokenSet();
        Assert.True(set.Add([]));
        Assert.False(set.Add([]));
    }
}
