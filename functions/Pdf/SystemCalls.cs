using System.Runtime.InteropServices;

namespace Portal.Pdf;

/// <summary>The numbers of the kernel's calls, which differ by processor (asm/unistd.h).</summary>
/// <param name="Processor">As the kernel names it to a filter (linux/audit.h).</param>
/// <param name="Forbidden">What a reader has no use for.</param>
internal sealed record SystemCalls(uint Processor, long Seccomp, IReadOnlyList<uint> Forbidden)
{
    // In this order: socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, accept4, execve, execveat, kill, ptrace, process_vm_readv,
    // process_vm_writev, io_uring_setup (which opens connections by another way), pidfd_send_signal, pidfd_open, pidfd_getfd.
    private static readonly SystemCalls X64 = new(
        0xC000003E, 317, [41, 42, 43, 44, 46, 49, 50, 53, 288, 59, 322, 62, 101, 310, 311, 425, 424, 434, 438]);
    private static readonly SystemCalls Arm64 = new(
        0xC00000B7, 277, [198, 203, 202, 206, 211, 200, 201, 199, 242, 221, 281, 129, 117, 270, 271, 425, 424, 434, 438]);

    /// <summary>Null on a processor that nobody runs the portal on.</summary>
    public static SystemCalls? Here => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => X64,
        Architecture.Arm64 => Arm64,
        _ => null,
    };
}
