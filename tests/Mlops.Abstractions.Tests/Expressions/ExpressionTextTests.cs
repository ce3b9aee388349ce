namespace Mlops.Abstractions.Tests.Expressions;

public class ExpressionTextTests
{
    private static readonly NumberColumn Fare = new("fare", ColumnType.Float32);
    private static readonly NumberColumn Tips = new("tips", ColumnType.Float32);
    private static readonly TextColumn Company = new("company", ColumnType.String);
    private static readonly BooleanColumn Shared = new("is shared", ColumnType.Boolean);
    private static readonly TimeColumn Start = new("start", ColumnType.Timestamp);

    public static TheoryData<Expression, string> Examples => new()
    {
        { Tips > 0.2 * Fare, "tips > 0.2 * fare" },
        { (Tips + 1) * Fare, "(tips + 1) * fare" },
        { Tips - (Fare - 1), "tips - (fare - 1)" },
        { Tips - Fare - 1, "tips - fare - 1" },
        { Tips / (Fare * 2), "tips / (fare * 2)" },
        { -Tips * 2, "-tips * 2" },
        { -(Tips + 1), "-(tips + 1)" },
        { Tips * -1, "tips * (-1)" },
        { Company == "Joe's Cab" & !Shared, "company == 'Joe''s Cab' & ![is shared]" },
        { (Shared | Tips.IsMissing()) & Fare != 0, "([is shared] | tips is missing) & fare != 0" },
        { !(Fare >= 1), "!(fare >= 1)" },
        { Fare.In(1, 2.5), "fare in (1, 2.5)" },
        { (Fare + 1).In(1), "fare + 1 in (1)" },
        { Company.In("a", "b"), "company in ('a', 'b')" },
        { (Tips - 1).Abs() * 2, "abs(tips - 1) * 2" },
        { Fare.Clamp(0, 100).Log1p(), "log1p(min(max(fare, 0), 100))" },
        { Expression.If(Shared | Fare > 9, Fare.Coalesce(-1), Tips.Round()), "if([is shared] | fare > 9, coalesce(fare, -1), round(tips))" },
        { (Tips / Fare).IsMissing() | (Fare > 1).IsMissing(), "tips / fare is missing | (fare > 1) is missing" },
        { !(Tips / Fare).IsNaN(), "!(tips / fare is NaN)" },
        { Start < new DateTime(2013, 5, 1, 0, 0, 0, DateTimeKind.Utc), "start < 2013-05-01T00:00:00Z" },
        { Start >= new DateTime(2013, 5, 1, 0, 0, 0, 1, 2, DateTimeKind.Utc), "start >= 2013-05-01T00:00:00.001002Z" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void ToString_Expression_ReadsAsItWasWritten(Expression expression, string text) => Assert.Equal(text, expression.ToString());

    [Fact]
    public void ToString_UnderACultureWithDecimalCommas_IsTheSame() =>
        Cultures.Each(() => Assert.Equal("tips > 0.25 * fare", (Tips > 0.25 * Fare).ToString()));
}
