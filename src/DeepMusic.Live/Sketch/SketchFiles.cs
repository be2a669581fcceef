using System.Collections.Concurrent;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// Writes sketches into the folder of a set, as MusicXML and MIDI, on a thread of its own: no disk is waited for. No file that is there is ever
/// written over. Thread-safe: yes.
/// </summary>
/// <param name="folder">The folder; it is made where it is not there. Empty for nowhere.</param>
internal sealed class SketchFiles(string folder) : IDisposable
{
    /// <summary>The most that may wait to be written.</summary>
    public const int MostWaiting = 4;

    /// <summary>The longest name.</summary>
    public const int LongestName = 60;

    /// <summary>Where nothing can be written.</summary>
    public static readonly SketchFiles Nowhere = new("");

    private const string SessionName = "session";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly BlockingCollection<Action> _work = new(MostWaiting);
    private readonly Lock _gate = new();
    private Thread? _thread;

    /// <summary>Writes a sheet, soon.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="name">The files' name without an ending; empty for sketch-1, sketch-2 and so on. One that is taken gets a number.</param>
    /// <param name="done">Told in one line what came of it, on another thread; must not throw.</param>
    /// <exception cref="SketchException">The name cannot be one, too many wait already, or there is nowhere to write to.</exception>
    public void Write(SheetMusic sheet, string name, Action<string> done)
    {
        if (folder.Length == 0) throw new SketchException("there is no folder here to write sketches to");
        name = name.Trim();
        if (name.Length > LongestName || name.Any(c => !(char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')))
            throw new SketchException($"a sketch is named with letters, digits, blanks and dashes, at most {LongestName} of them");
        lock (_gate)
        {
            if (_work.IsAddingCompleted || !_work.TryAdd(() => done(Keep(sheet, name))))
                throw new SketchException($"the sketch is not written: {MostWaiting} others wait for the disk; try again in a moment");
            // Most sets are played without a sketch: no thread waits for one.
            _thread ??= Begin();
        }
    }

    /// <summary>Writes what still waits; a stuck disk is waited for a moment only.</summary>
    public void Dispose()
    {
        lock (_gate) _work.CompleteAdding();
        if (_thread?.Join(Patience) is not false) _work.Dispose();
    }

    private Thread Begin()
    {
        var thread = new Thread(Run) { Name = "sketches", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        thread.Start();
        return thread;
    }

    private void Run()
    {
        foreach (Action work in _work.GetConsumingEnumerable()) work();
    }

    private string Keep(SheetMusic sheet, string name)
    {
        try
        {
            byte[] xml = MusicXml.ToBytes(sheet), midi = sheet.ToMidiFile().ToBytes();
            Directory.CreateDirectory(folder);
            for (int number = 1; ; number++)
            {
                string file = name.Length == 0 ? $"sketch-{number}" : number == 1 ? name : $"{name}-{number}";
                // The set's own music gets its name at the end.
                bool taken = (number == 1 && IsTheSets(file)) || File.Exists(Path.Combine(folder, file + ".mid"));
                if (!taken && New(file + ".musicxml", xml) && Second(file, midi)) return $"written: {file}.musicxml and {file}.mid";
            }
        }
        catch (Exception e)
        {
            return $"the sketch is not written: {WholeFile.Reason(e).ReplaceLineEndings(" ")}";
        }
    }

    private static bool IsTheSets(string file) =>
        file.Equals(SessionName, StringComparison.OrdinalIgnoreCase) || file.StartsWith(SessionName + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the second file; where that cannot be, the first one is taken back.</summary>
    private bool Second(string file, byte[] midi)
    {
        bool written = false;
        try
        {
            return written = New(file + ".mid", midi);
        }
        finally
        {
            if (!written) File.Delete(Path.Combine(folder, file + ".musicxml"));
        }
    }

    /// <summary>Writes a file that is there whole or not at all. Returns whether it is new: one of that name stays as it is.</summary>
    private bool New(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name), partial = $"{path}.{Environment.ProcessId}.partial";
        if (File.Exists(path)) return false;
        try
        {
            using (FileStream file = File.Create(partial))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }
}
