namespace Mlops.Serving.AspNetCore.Tests;

/// <summary>Waits for what a background service does.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 1000; i++)
        {
            if (await condition()) return;
            await Task.Delay(10);
        }
        Assert.Fail("The condition was not reached.");
    }
}
