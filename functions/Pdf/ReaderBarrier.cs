using System.Runtime.InteropServices;

namespace Portal.Pdf;

/// <summary>
/// What a reader gives up before it reads anything, by a filter on what it may ask of the kernel (Linux, seccomp): opening a connection,
/// listening, starting a program, and reaching into or ending another process. No right is needed for it, and nothing gives it back.
/// </summary>
public static class ReaderBarrier
{
    private const int NoNewPrivileges = 38;
    private const ulong FilterMode = 1;

    /// <summary>Asks for the filter on every thread of the process, those that run already too.</summary>
    public const ulong AllThreads = 1;

    /// <param name="flags"><see cref="AllThreads"/>; 0 for the thread that asks and those that it starts.</param>
    /// <returns>Whether it stands. Not where there is no such filter: another system or processor, or a container that forbids it.</returns>
    public static bool TryRaise(ulong flags = AllThreads)
    {
        if (!OperatingSystem.IsLinux() || SystemCalls.Here is not { } calls) return false;
        var instructions = BarrierFilter.For(calls);
        var program = GCHandle.Alloc(instructions, GCHandleType.Pinned);
        try
        {
            var filter = new FilterProgram((ushort)instructions.Length, program.AddrOfPinnedObject());
            return Control(NoNewPrivileges, 1, 0, 0, 0) == 0 && Filter(calls.Seccomp, FilterMode, flags, in filter) == 0;
        }
        finally
        {
            program.Free();
        }
    }

#pragma warning disable SYSLIB1054 // The generated way needs unsafe code to be allowed in the whole product, for two calls.
    [DllImport("libc", EntryPoint = "prctl", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, ulong second, ulong third, ulong fourth, ulong fifth);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Filter(long call, ulong operation, ulong flags, in FilterProgram filter);
#pragma warning restore SYSLIB1054

    /// <summary>As the kernel has it: struct sock_fprog.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct FilterProgram(ushort Length, nint Instructions);
}
