using System.ComponentModel;

namespace Mlops;

// Operators that never compile: without them the compiler would say that it knows no such operator, and not what to do.
public sealed partial class SensitiveTimeColumn
{
    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator >=(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator <=(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator ==(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveTimeColumn left, DateTime right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(DateTime left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    [Obsolete(PoisonedSensitive.Message, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public static BooleanExpression operator !=(SensitiveTimeColumn left, SensitiveTimeColumn right) => throw PoisonedSensitive.Error;
}
