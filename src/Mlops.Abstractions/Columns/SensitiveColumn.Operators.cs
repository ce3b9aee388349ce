using System.ComponentModel;

namespace Mlops;

// Operators that never compile: without them the compiler would say that it knows no such operator, and not what to do.
public partial class SensitiveColumn
{
    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator &(SensitiveColumn left, BooleanExpression right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator &(BooleanExpression left, SensitiveColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator &(SensitiveColumn left, SensitiveColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator |(SensitiveColumn left, BooleanExpression right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator |(BooleanExpression left, SensitiveColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator |(SensitiveColumn left, SensitiveColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !(SensitiveColumn operand) => throw PoisonedSensitive.Error;
}
