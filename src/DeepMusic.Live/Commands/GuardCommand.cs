using System.Runtime.InteropServices;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Live.Commands;

/// <summary>
/// <c>deepmusic guard LEDGER</c>: the second process, started by a jam and by nobody else. What ends the terminal, or asks all programs of a group
/// to end, does not end it: only the end of its engine does.
/// </summary>
internal static class GuardCommand
{
    /// <summary>How it is asked for.</summary>
    public const string Name = "guard";

    public static int Run(string path)
    {
        LedgerMemory ledger;
        try
        {
            ledger = LedgerMemory.Open(path);
        }
        catch (LedgerException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        using var hangup = Deaf(PosixSignal.SIGHUP);
        using var interrupt = Deaf(PosixSignal.SIGINT);
        using var quit = Deaf(PosixSignal.SIGQUIT);
        using var term = Deaf(PosixSignal.SIGTERM);
        if (!OperatingSystem.IsWindows()) _ = setsid();
        using var orders = new StreamReader(Console.OpenStandardInput());
        // Not closed: where nobody reads it any more, what is left of it could not be written.
        var said = new StreamWriter(Console.OpenStandardOutput());
        new Guardian(ledger, said).Stand(orders);
        ledger.Dispose();
        return 0;
    }

    private static PosixSignalRegistration Deaf(PosixSignal signal) => PosixSignalRegistration.Create(signal, static context => context.Cancel = true);

    [DllImport("libc")] private static extern int setsid();
}
