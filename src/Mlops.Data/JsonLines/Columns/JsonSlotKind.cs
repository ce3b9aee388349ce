namespace Mlops.Data;

/// <summary>What stands at a place in a line.</summary>
internal enum JsonSlotKind : byte
{
    Absent,
    Null,
    True,
    False,
    Number,

    /// <summary>A string without escapes, without its quotes.</summary>
    Text,

    /// <summary>A string with escapes, without its quotes.</summary>
    EscapedText,

    /// <summary>An object or array with its brackets.</summary>
    Nested,

    /// <summary>An array with its brackets.</summary>
    Array,
}
