using Mlops.Transform;

namespace Mlops.Testing;

/// <summary>The rules of a <see cref="CustomLearner"/>: the set of rows alone decides.</summary>
internal static class CustomLearnerRules
{
    private static readonly Rules Rules = new(nameof(CustomOperation));

    /// <summary>Checks the rules.</summary>
    /// <returns>The function, learned from all rows.</returns>
    public static CustomFunction Check(CustomOperation operation, TrainingRows rows)
    {
        var whole = Bytes(Learn(operation, rows, 0, rows.Count));
        Rules.Require(whole.SequenceEqual(Bytes(Learn(operation, rows, 0, rows.Count))), "the same rows give the same state", $"other bytes");
        for (var size = 1; size < rows.Count; size = size * 2 + 1)
        {
            var one = operation.CreateLearner()!;
            for (var start = 0; start < rows.Count; start += size) rows.AddTo(one, start, size);
            Rules.Require(Bytes(one).SequenceEqual(whole), "any cut of the rows into batches gives the same state", $"other bytes for batches of {size}");
            var parts = Enumerable.Range(0, (rows.Count + size - 1) / size).Select(i => Learn(operation, rows, i * size, size)).ToList();
            RequireMerged(operation, parts, whole, "merging in any order gives the same state");
            parts = [.. Enumerable.Range(0, parts.Count).Select(i => Learn(operation, rows, i * size, size)).Reverse()];
            RequireMerged(operation, parts, whole, "merging in any order gives the same state");
        }

        CheckSaved(operation, whole);
        var function = Learn(operation, rows, 0, rows.Count).Finish();
        var state = CustomOperationConformance.Json(function.WriteState);
        if (state != "{}")
            CustomOperationConformance.RequireRefused(() => CustomOperationConformance.Bind(operation, "{}"), "a state that is not there is refused");
        return function;
    }

    private static void CheckSaved(CustomOperation operation, byte[] whole)
    {
        var loaded = Load(operation, whole);
        Rules.Require(Bytes(loaded).SequenceEqual(whole), "a saved state that was loaded is saved again as it was", $"other bytes");
        Rules.Require(
            CustomOperationConformance.Json(loaded.Finish().WriteState) == CustomOperationConformance.Json(Load(operation, whole).Finish().WriteState),
            "a loaded state gives the same constants", $"others");
        if (whole.Length > 0) CustomOperationConformance.RequireRefused(() => Load(operation, whole[..^1]), "a state that is cut off is refused");
    }

    private static void RequireMerged(CustomOperation operation, List<CustomLearner> parts, byte[] whole, string rule)
    {
        var total = operation.CreateLearner()!;
        foreach (var part in parts) total.Merge(part);
        Rules.Require(Bytes(total).SequenceEqual(whole), rule, $"other bytes for {parts.Count} parts");
    }

    private static CustomLearner Learn(CustomOperation operation, TrainingRows rows, int start, int size)
    {
        var learner = operation.CreateLearner()!;
        rows.AddTo(learner, start, size);
        return learner;
    }

    private static byte[] Bytes(CustomLearner learner)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) learner.Save(writer);
        return stream.ToArray();
    }

    private static CustomLearner Load(CustomOperation operation, byte[] bytes)
    {
        var learner = operation.CreateLearner()!;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        learner.Load(reader);
        return learner;
    }
}
