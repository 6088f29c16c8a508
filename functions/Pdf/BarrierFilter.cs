using System.Runtime.InteropServices;

namespace Portal.Pdf;

/// <summary>An instruction of a filter, as the kernel has it: struct sock_filter (linux/filter.h).</summary>
/// <param name="IfTrue">How many instructions are skipped when a comparison holds.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FilterInstruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

/// <summary>Refuses the calls that a reader has given up, as if it had no right to them (EPERM), and lets all others through.</summary>
internal static class BarrierFilter
{
    private const ushort Load = 0x20;
    private const ushort SkipIfEqual = 0x15;
    private const ushort SkipIfAtLeast = 0x35;
    private const ushort Return = 0x06;

    // struct seccomp_data: the number of the call, then the processor that it is made for.
    private const uint Number = 0;
    private const uint Architecture = 4;

    // On x64 the same calls once more, under numbers for programs with short addresses (x32).
    private const uint OtherNumbers = 0x40000000;

    private const uint Allow = 0x7FFF0000;
    private const uint NotPermitted = 0x00050001;

    /// <returns>Refusing is the last instruction, which each comparison skips to.</returns>
    public static FilterInstruction[] For(SystemCalls calls)
    {
        var (count, refuse) = (calls.Forbidden.Count, new FilterInstruction(Return, 0, 0, NotPermitted));
        return
        [
            new(Load, 0, 0, Architecture),
            new(SkipIfEqual, 0, (byte)(count + 3), calls.Processor),
            new(Load, 0, 0, Number),
            new(SkipIfAtLeast, (byte)(count + 1), 0, OtherNumbers),
            .. calls.Forbidden.Select((call, index) => new FilterInstruction(SkipIfEqual, (byte)(count - index), 0, call)),
            new(Return, 0, 0, Allow),
            refuse,
        ];
    }
}
