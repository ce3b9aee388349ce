namespace Mlops;

/// <summary>What the compiler says to someone who uses a sensitive column as if it were another one.</summary>
internal static class PoisonedSensitive
{
    public const string Message =
        "MLOPS1016: The column is sensitive. Protect it first with Mask, KeyedHash or Generalize, or leave it out; Unprotected() serves labels and conditions.";

    /// <summary>For code that was compiled all the same.</summary>
    public static NotSupportedException Error => new(Message);
}
