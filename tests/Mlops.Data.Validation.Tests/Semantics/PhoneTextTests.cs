using System.Text;

namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("+14155552671")]
    [InlineData("+1 415 555 2671")]
    [InlineData("+1 (415) 555-2671")]
    [InlineData("+442071838750")]
    [InlineData("+44 (0) 20 7183 8750")]
    [InlineData("+49 30 901820")]
    [InlineData("+33 1 23 45 67 89")]
    [InlineData("+551155256325")]
    [InlineData("+7 495 123-45-67")]
    public void FormOf_International_IsFound(string text) => Assert.Equal(TextForm.E164, Form(text));

    [Theory]
    [InlineData("(415) 555-2671")]
    [InlineData("415-555-2671")]
    [InlineData("415.555.2671")]
    [InlineData("1-415-555-2671")]
    [InlineData("020 7946 0958")]
    [InlineData("030/901820")]
    [InlineData("01 23 45 67 89")]
    [InlineData("01.23.45.67.89")]
    [InlineData("0049 30 901820")]
    [InlineData("(030) 9018-200")]
    public void FormOf_National_IsFound(string text) => Assert.Equal(TextForm.National, Form(text));

    [Theory]
    [InlineData("4155552671")]
    [InlineData("0123456789")]
    [InlineData("14155552671")]
    [InlineData("415-555-267")]
    [InlineData("115-555-2671")]
    [InlineData("415-155-2671")]
    [InlineData("911-555-2671")]
    [InlineData("415-911-2671")]
    [InlineData("123-45-6789")]
    [InlineData("2013-05-01")]
    [InlineData("01-05-2013")]
    [InlineData("01.05.2013")]
    [InlineData("192.168.100.200")]
    [InlineData("012.345.678.901")]
    [InlineData("+999123456789")]
    [InlineData("+12345")]
    [InlineData("+1 115 555 2671")]
    [InlineData("+4420718387501234567")]
    [InlineData("(415 555-2671")]
    [InlineData("415) 555-2671")]
    [InlineData("978-3-16-148410-0")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("12:30:45.123")]
    [InlineData("-87.655998182")]
    [InlineData("41.944226601")]
    [InlineData("M-HH 1234 567")]
    [InlineData("1234567890123")]
    public void FormOf_IdsDatesAndDecimals_AreNotFound(string text) => Assert.Equal(TextForm.None, Form(text));

    private static TextForm Form(string text) => PhoneText.FormOf(Encoding.UTF8.GetBytes(text));
}
