namespace Mlops.Data.Validation;

/// <summary>One field of a message in the text format of protocol buffers: a scalar or a message.</summary>
internal sealed record PbField(string Name, int Line, string? Text, PbMessage? Message);
