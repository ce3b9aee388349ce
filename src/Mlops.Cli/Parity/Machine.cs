using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mlops.Cli;

/// <summary>What computes here: a certificate holds for it.</summary>
internal static class Machine
{
    public static string Runtime => RuntimeInformation.FrameworkDescription;

    public static string System => RuntimeInformation.RuntimeIdentifier;

    /// <summary>The vector instructions that the runtime uses, by the names that it gives them.</summary>
    public static IReadOnlyList<string> Features { get; } =
    [
        .. new (string Name, bool IsThere)[]
        {
            ("Vector128", Vector128.IsHardwareAccelerated), ("Vector256", Vector256.IsHardwareAccelerated),
            ("Vector512", Vector512.IsHardwareAccelerated),
            ("Avx", global::System.Runtime.Intrinsics.X86.Avx.IsSupported), ("Avx2", global::System.Runtime.Intrinsics.X86.Avx2.IsSupported),
            ("Avx512F", global::System.Runtime.Intrinsics.X86.Avx512F.IsSupported), ("Fma", global::System.Runtime.Intrinsics.X86.Fma.IsSupported),
            ("AdvSimd", global::System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported),
        }.Where(f => f.IsThere).Select(f => f.Name),
    ];
}
