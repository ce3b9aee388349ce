using System.ComponentModel;

namespace Mlops;

// Operators that never compile: without them the compiler would say that it knows no such operator, and not what to do.
public sealed partial class SensitiveTextColumn
{
    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveTextColumn left, string right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(string left, SensitiveTextColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveTextColumn left, SensitiveTextColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveTextColumn left, string right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(string left, SensitiveTextColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveTextColumn left, SensitiveTextColumn right) => throw PoisonedSensitive.Error;
}
