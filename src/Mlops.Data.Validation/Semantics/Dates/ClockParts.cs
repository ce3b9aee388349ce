namespace Mlops.Data.Validation;

/// <summary>What a text says after its date.</summary>
[Flags]
internal enum ClockParts : byte
{
    None = 0,
    Clock = 1,
    Seconds = 2,
    Fraction = 4,
    HalfDays = 8,
    Zone = 16,
    LetterT = 32,
    Colon = 64,
    Compact = 128,
}
