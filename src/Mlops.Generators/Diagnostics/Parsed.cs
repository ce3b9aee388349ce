using System;

namespace Mlops.Generators;

/// <summary>What was understood of a type: a model, or what is wrong with it.</summary>
internal sealed record Parsed<T>(T? Model, EquatableArray<DiagnosticInfo> Problems)
    where T : class, IEquatable<T>;
