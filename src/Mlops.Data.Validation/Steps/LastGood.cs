namespace Mlops.Data.Validation;

internal static class LastGood
{
    public static async ValueTask<IReadOnlyList<ResolvedInput>> ResolveAsync(
        IInputResolver resolver, Step step, string role, CancellationToken cancellationToken) =>
        await resolver.FindLastGoodAsync(step, cancellationToken) is { } artifact ? [new ResolvedInput(role, artifact)] : [];
}
