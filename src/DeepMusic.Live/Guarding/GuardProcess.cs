using System.Diagnostics;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Guarding;

/// <summary>The guardian as the engine holds it: a process whose input is ours, and ends with us whatever ends us.</summary>
internal sealed class GuardProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Process _process;

    private GuardProcess(Process process) => _process = process;

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is gone.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts this very program once more.</summary>
    /// <param name="ledger">What it is to watch.</param>
    /// <param name="heard">Told of every line it says.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static GuardProcess Start(LedgerMemory ledger, Action<string> heard)
    {
        ProcessStartInfo start = OwnProgram.With(Commands.GuardCommand.Name, ledger.Path);
        // All three: it is not to share our terminal, nor what we print.
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        if (OperatingSystem.IsWindows()) start.CreateNewProcessGroup = true;
        // It starts sooner, and needs neither a second thread to collect its few objects nor a door for debuggers.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        Inheritance.Refuse();
        try
        {
            Process process = Process.Start(start) ?? throw new IOException("the system started nothing");
            process.OutputDataReceived += (_, line) => { if (line.Data is { } said) heard(said); };
            process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } said) heard(Realtime.Guarding.Guardian.News + said); };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new GuardProcess(process);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new IOException(e.Message);
        }
    }

    /// <summary>Gives it an order. False when it does not read any more.</summary>
    public bool Tell(string order)
    {
        try
        {
            _process.StandardInput.Write(order + "\n");
            _process.StandardInput.Flush();
            return true;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Ends what it reads, and it leaves; one that does not is killed.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had gone before.
        }
        try
        {
            if (!_process.WaitForExit(Patience)) _process.Kill();
            _process.WaitForExit(Patience);
        }
        catch (InvalidOperationException)
        {
            // It has gone in this moment.
        }
        _process.Dispose();
    }
}
