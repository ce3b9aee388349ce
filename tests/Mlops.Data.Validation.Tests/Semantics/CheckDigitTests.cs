using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class CheckDigitTests
{
    /// <summary>Prefixes of issuers with a length, for generated numbers.</summary>
    private static readonly (string Prefix, int Length)[] Issuers =
    [
        ("4", 13), ("4", 16), ("4", 19), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15), ("6011", 16),
        ("644", 16), ("65", 19), ("62", 17), ("3528", 16), ("3589", 19), ("300", 14), ("36", 14), ("38", 14), ("2204", 16), ("5018", 13),
    ];

    private static readonly (string Country, int Length)[] Countries =
        [("DE", 22), ("FR", 27), ("GB", 22), ("NO", 15), ("MT", 31), ("RU", 33), ("NL", 18), ("PL", 28), ("SA", 24), ("BR", 29)];

    // The examples of the registry of IBAN formats.
    [Theory]
    [InlineData("AD1200012030200359100100")]
    [InlineData("AE070331234567890123456")]
    [InlineData("AT611904300234573201")]
    [InlineData("BE68539007547034")]
    [InlineData("BR1800360305000010009795493C1")]
    [InlineData("CH9300762011623852957")]
    [InlineData("DE89370400440532013000")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("IT60X0542811101000000123456")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("NO9386011117947")]
    [InlineData("SE4550000000058398257466")]
    [InlineData("TR330006100519786457841326")]
    public void Iban_PublishedExample_IsFound(string text) => Assert.True(IbanText.Is(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("DE88370400440532013000")]
    [InlineData("DE8937040044053201300")]
    [InlineData("de89370400440532013000")]
    [InlineData("XX89370400440532013000")]
    [InlineData("DE89 37040044 0532 0130 00")]
    [InlineData("DE89-3704-0044-0532-0130-00")]
    [InlineData("GB29NWBK6016133192681")]
    [InlineData("DE00000000000000000000")]
    public void Iban_Invalid_IsNotFound(string text) => Assert.False(IbanText.Is(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Iban_GeneratedIsFound_OneDigitChangedIsNot()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (country, length) = Countries[random.Next(Countries.Length)];
            var account = Digits(random, length - 4);
            var check = (98 - Remainder(account + country + "00")).ToString("00", CultureInfo.InvariantCulture);
            var iban = country + check + account;
            return IbanText.Is(Encoding.ASCII.GetBytes(iban)) && !IbanText.Is(Encoding.ASCII.GetBytes(Change(iban, random.Next(2, length), random)));
        }).QuickCheckThrowOnFailure();
    }

    // Numbers that the schemes publish for tests.
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4012-8888-8888-1881")]
    [InlineData("4222222222222")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("3782 822463 10005")]
    [InlineData("6011111111111117")]
    [InlineData("30569309025904")]
    [InlineData("3530111333300000")]
    [InlineData("6200000000000005")]
    public void Card_PublishedTestNumber_IsFound(string text) => Assert.True(CardText.Is(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("411111111111111")]
    [InlineData("9111111111111111")]
    [InlineData("4111 1111-1111 1111")]
    [InlineData("41 11 11 11 11 11 11 11")]
    [InlineData("4111-1111-1111-1111-")]
    [InlineData("-4111111111111111")]
    [InlineData("4111.111111111111")]
    [InlineData("0000000000000000")]
    [InlineData("1384700000000")]
    public void Card_Invalid_IsNotFound(string text) => Assert.False(CardText.Is(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Card_GeneratedIsFound_OneDigitChangedIsNot()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (prefix, length) = Issuers[random.Next(Issuers.Length)];
            var digits = prefix + Digits(random, length - prefix.Length - 1);
            var card = digits + "0123456789".Single(d => LuhnSum(digits + d) % 10 == 0);
            return CardText.Is(Encoding.ASCII.GetBytes(card)) && !CardText.Is(Encoding.ASCII.GetBytes(Change(card, random.Next(length), random)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Card_RandomDigits_AreRarelyFound()
    {
        var random = new Random(1);
        var found = Enumerable.Range(0, 10_000).Count(_ => CardText.Is(Encoding.ASCII.GetBytes(Digits(random, 16))));
        Assert.InRange(found, 1, 500);
    }

    private static string Digits(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10)))]);

    private static string Change(string digits, int at, Random random) =>
        string.Concat(digits.AsSpan(0, at), [(char)('0' + (digits[at] - '0' + random.Next(1, 10)) % 10)], digits.AsSpan(at + 1));

    private static int Remainder(string rearranged) => (int)(BigInteger.Parse(
        string.Concat(rearranged.Select(c => char.IsDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture))),
        CultureInfo.InvariantCulture) % 97);

    private static int LuhnSum(string digits) => digits.Reverse()
        .Select((c, i) => i % 2 == 0 ? c - '0' : new[] { 0, 2, 4, 6, 8, 1, 3, 5, 7, 9 }[c - '0']).Sum();
}
