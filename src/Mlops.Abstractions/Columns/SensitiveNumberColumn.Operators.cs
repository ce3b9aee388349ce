using System.ComponentModel;

namespace Mlops;

// Operators that never compile: without them the compiler would say that it knows no such operator, and not what to do.
public sealed partial class SensitiveNumberColumn
{
    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator +(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator +(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator +(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator -(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator -(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator -(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator *(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator *(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator *(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator /(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator /(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator /(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveNumberColumn left, double right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(double left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveNumberColumn left, SensitiveNumberColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static NumberExpression operator -(SensitiveNumberColumn operand) => throw PoisonedSensitive.Error;
}
