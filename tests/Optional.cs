namespace Mlops.Tests;

/// <summary>What a test needs and not every machine has.</summary>
internal static class Optional
{
    /// <summary>Skips the test where something is not there, and prints why: the console of <c>dotnet test</c> names skipped tests alone.</summary>
    public static void Require(bool isThere, string reason)
    {
        if (isThere) return;
        TestContext.Current.SendDiagnosticMessage("{0} is skipped: {1}", TestContext.Current.Test?.TestDisplayName ?? "A test", reason);
        Assert.Skip(reason);
    }
}
