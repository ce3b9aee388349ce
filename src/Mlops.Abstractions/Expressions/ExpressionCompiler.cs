using System.Text;

namespace Mlops;

/// <summary>Turns the nodes of an expression into kernels.</summary>
internal sealed class ExpressionCompiler(DataSchema schema, string where)
{
    public int Bind(IColumn column)
    {
        var index = schema.Find(column.Name);
        if (index < 0) throw schema.Unknown(column.Name, where);
        var type = schema.Fields[index].Type;
        return type == column.Type
            ? index
            : throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType,
                $"Column '{column.Name}' is of type {type}",
                where,
                column.Type.ToString(),
                "Declare the column with the type that the data has, or take the handle from the schema of the data."));
    }

    public Kernel<double> Compile(NumberExpression expression) => expression switch
    {
        NumberColumn column => new NumberColumnKernel(Bind(column)),
        NumberConstant constant => new ConstantKernel<double>(constant.Value),
        Arithmetic { Operator: ArithmeticOperator.Add } a => new ArithmeticKernel<ArithmeticOperations.Add>(Compile(a.Left), Compile(a.Right)),
        Arithmetic { Operator: ArithmeticOperator.Subtract } a => new ArithmeticKernel<ArithmeticOperations.Subtract>(Compile(a.Left), Compile(a.Right)),
        Arithmetic { Operator: ArithmeticOperator.Multiply } a => new ArithmeticKernel<ArithmeticOperations.Multiply>(Compile(a.Left), Compile(a.Right)),
        Arithmetic { Operator: ArithmeticOperator.Divide } a => new ArithmeticKernel<ArithmeticOperations.Divide>(Compile(a.Left), Compile(a.Right)),
        Arithmetic { Operator: ArithmeticOperator.Min } a => new ArithmeticKernel<ArithmeticOperations.Min>(Compile(a.Left), Compile(a.Right)),
        Arithmetic { Operator: ArithmeticOperator.Max } a => new ArithmeticKernel<ArithmeticOperations.Max>(Compile(a.Left), Compile(a.Right)),
        NumberFunction f => Apply(f.Kind, Compile(f.Operand)),
        Choice c => new ChoiceKernel(Compile(c.Condition), Compile(c.Then), Compile(c.Otherwise)),
        Coalesced c => new CoalesceKernel(Compile(c.Left), Compile(c.Right)),
        _ => throw Unknown(expression),
    };

    public Kernel<bool> Compile(BooleanExpression expression) => expression switch
    {
        BooleanColumn column => new BooleanColumnKernel(Bind(column)),
        NumberComparison c => Compare(c.Operator, Compile(c.Left), Compile(c.Right)),
        TimeComparison c => Compare(c.Operator, Compile(c.Left), Compile(c.Right)),
        TextComparison c => Compare(Compile(c.Left), Compile(c.Right), c.Operator == ComparisonOperator.Equal),
        Logical { Operator: LogicalOperator.And } l => new AndKernel(Compile(l.Left), Compile(l.Right)),
        Logical l => new OrKernel(Compile(l.Left), Compile(l.Right)),
        Not not => new NotKernel(Compile(not.Operand)),
        MissingTest test => new MissingKernel(Bind(test.Column)),
        MissingValueTest { Operand: NumberExpression number } => new MissingValueKernel<double>(Compile(number)),
        MissingValueTest { Operand: BooleanExpression boolean } => new MissingValueKernel<bool>(Compile(boolean)),
        NotANumberTest test => new NotANumberKernel(Compile(test.Operand)),
        NumberIn i => new NumberInKernel(Compile(i.Operand), i.Values),
        TextIn i => new TextKernel<TextIsIn>(Compile(i.Operand), new TextIsIn(i.Values)),
        _ => throw Unknown(expression),
    };

    private Kernel<long> Compile(TimeExpression expression) => expression switch
    {
        TimeColumn column => new TimeColumnKernel(Bind(column)),
        TimeConstant constant => new ConstantKernel<long>(constant.Microseconds),
        _ => throw Unknown(expression),
    };

    private TextOperand Compile(TextExpression expression) => expression switch
    {
        TextColumn column => new TextOperand(Bind(column), []),
        TextConstant constant => new TextOperand(-1, Encoding.UTF8.GetBytes(constant.Value)),
        _ => throw Unknown(expression),
    };

    private static Kernel<double> Apply(FunctionKind kind, Kernel<double> operand) => kind switch
    {
        FunctionKind.Abs => new FunctionKernel<NumberFunctions.Abs>(operand),
        FunctionKind.Ceiling => new FunctionKernel<NumberFunctions.Ceiling>(operand),
        FunctionKind.Exp => new FunctionKernel<NumberFunctions.Exp>(operand),
        FunctionKind.Floor => new FunctionKernel<NumberFunctions.Floor>(operand),
        FunctionKind.Log => new FunctionKernel<NumberFunctions.Log>(operand),
        FunctionKind.Log1p => new FunctionKernel<NumberFunctions.Log1p>(operand),
        FunctionKind.Round => new FunctionKernel<NumberFunctions.Round>(operand),
        _ => new FunctionKernel<NumberFunctions.Sqrt>(operand),
    };

    private static Kernel<bool> Compare(TextOperand left, TextOperand right, bool isEqual) => (left.IsColumn, right.IsColumn) switch
    {
        (true, true) => new TwoTextsKernel(left, right, isEqual),
        (true, false) => new TextKernel<TextEquals>(left, new TextEquals(right.Constant, isEqual)),
        _ => new TextKernel<TextEquals>(right, new TextEquals(left.Constant, isEqual)),
    };

    private static Kernel<bool> Compare<T>(ComparisonOperator op, Kernel<T> left, Kernel<T> right)
        where T : unmanaged, System.Numerics.IComparisonOperators<T, T, bool> => op switch
    {
        ComparisonOperator.Less => new ComparisonKernel<T, ComparisonOperations.Less>(left, right),
        ComparisonOperator.LessOrEqual => new ComparisonKernel<T, ComparisonOperations.LessOrEqual>(left, right),
        ComparisonOperator.Greater => new ComparisonKernel<T, ComparisonOperations.Greater>(left, right),
        ComparisonOperator.GreaterOrEqual => new ComparisonKernel<T, ComparisonOperations.GreaterOrEqual>(left, right),
        ComparisonOperator.Equal => new ComparisonKernel<T, ComparisonOperations.Equal>(left, right),
        _ => new ComparisonKernel<T, ComparisonOperations.NotEqual>(left, right),
    };

    private static InvalidOperationException Unknown(Expression expression) =>
        new($"The expression {expression.GetType().Name} is unknown.");
}
