using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DeepMusic.Live.Scenes;

/// <summary>
/// All presets there are, read beforehand: choosing one on stage touches no disk. A thread of its own looks every two seconds whether a file has
/// changed, and keeps what is saved. Thread-safe: yes.
/// </summary>
public sealed class PresetCase : IDisposable
{
    /// <summary>The most that may wait to be saved.</summary>
    public const int MostWaiting = 4;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Places _places;
    private readonly BlockingCollection<(Preset Preset, string Name, Action<string> Done)> _saves = new(MostWaiting);
    private readonly Thread _thread;
    private ImmutableArray<(string Name, string File, DateTime Written)> _files;
    private volatile SetList _all;
    private volatile PresetNames _names;

    /// <summary>Reads what there is.</summary>
    public PresetCase(Places places)
    {
        _places = places;
        _files = Files();
        _all = Read();
        _names = PresetNames.In(places);
        _thread = new Thread(Run) { Name = "presets", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    /// <summary>Every preset as a scene, in alphabetical order.</summary>
    public SetList All => _all;

    /// <summary>Which of them are the player's own, and which came with the program.</summary>
    public PresetNames Names => _names;

    /// <summary>A preset by its name, however its letters are written.</summary>
    /// <exception cref="PresetException">There is none, or it cannot be used.</exception>
    public Preset Named(string name)
    {
        SetList all = _all;
        int at = all.IndexOf(name);
        return at >= 0 ? all.Find(all.Names[at]).Preset : throw new PresetException($"there is no preset \"{TomlEntries.Quoted(name)}\"; there {(all.Count == 0 ? "is none" : "are " + string.Join(", ", all.Names))}");
    }

    /// <summary>Keeps a preset among the player's own, soon.</summary>
    /// <param name="preset">What is kept.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="done">Told in one line what came of it, on another thread; must not throw.</param>
    /// <exception cref="PresetException">The name cannot be one, or too many wait already.</exception>
    public void Save(Preset preset, string name, Action<string> done)
    {
        PresetShelf.CheckName(name);
        if (_saves.IsAddingCompleted || !_saves.TryAdd((preset, name, done))) throw new PresetException($"preset {name.Trim()} is not kept: {MostWaiting} others wait for the disk; try again in a moment");
    }

    /// <summary>Keeps what still waits; a stuck disk is waited for a moment only.</summary>
    public void Dispose()
    {
        _saves.CompleteAdding();
        if (_thread.Join(Patience)) _saves.Dispose();
    }

    private void Run()
    {
        while (!_saves.IsCompleted)
        {
            bool save;
            (Preset Preset, string Name, Action<string> Done) next;
            try
            {
                save = _saves.TryTake(out next, Pace);
            }
            catch (InvalidOperationException)
            {
                return; // Nothing more will come.
            }
            if (save) next.Done(Keep(next.Preset, next.Name));
            Look();
        }
    }

    private string Keep(Preset preset, string name)
    {
        try
        {
            PresetShelf.Save(preset, name, _places);
            return $"saved as preset {name.Trim()}";
        }
        catch (Exception e)
        {
            return e.Message.ReplaceLineEndings(" ");
        }
    }

    private void Look()
    {
        try
        {
            ImmutableArray<(string, string, DateTime)> files = Files();
            if (files.SequenceEqual(_files)) return;
            _files = files;
            _all = Read();
            _names = PresetNames.In(_places);
        }
        catch (Exception)
        {
            // What cannot be looked at now stays as it was; it is looked at again.
        }
    }

    private ImmutableArray<(string Name, string File, DateTime Written)> Files() =>
        [.. PresetShelf.FilesIn(_places).Select(f => (f.Name, f.File, File.GetLastWriteTimeUtc(f.File)))];

    private SetList Read() => SetList.Presets(_places).ReadBeforehand();
}
