using System.Globalization;
using DeepMusic.Core.Notation;

namespace DeepMusic.Stage.Tests;

/// <summary>
/// The plug-in in MuseScore without its screen: the file as it is installed, and beside it one that presses keys and a button, as a user would, and writes the
/// score before, after, and when it was undone.
/// </summary>
internal sealed class MuseScorePlugin : IDisposable
{
    private const string Before = "before", After = "after", Undone = "undone";

    private readonly MuseScore _museScore = new();

    public MuseScorePlugin() => File.Copy(Path.Combine(AppContext.BaseDirectory, "patches", "DeepMusic.qml"), Path.Combine(_museScore.Folder, "DeepMusic.qml"));

    /// <summary>What its status line says in the end.</summary>
    public string Said { get; private set; } = "";

    /// <summary>All that MuseScore said.</summary>
    public string Chatter { get; private set; } = "";

    /// <summary>The document the plug-in sent, or would have.</summary>
    public byte[] Sent => File.ReadAllBytes(Name(Before));

    public void Dispose() => _museScore.Dispose();

    /// <summary>Opens a sheet, selects, presses a button.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="where">What is selected; null for nothing.</param>
    /// <param name="wish">The button.</param>
    /// <param name="address">Where DeepMusic is.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The score as MuseScore has it before, after, and when it was undone.</returns>
    public (SheetMusic Before, SheetMusic After, SheetMusic Undone) Press(SheetMusic sheet, Selection? where, string wish, string address, int seed)
    {
        string document = Name("sheet");
        MusicXml.Save(sheet, document);
        foreach (string name in new[] { Before, After, Undone }) File.Delete(Name(name));
        string select = where is { } part ? string.Create(CultureInfo.InvariantCulture, $"select({part.FirstBar}, {part.EndBar}, {ulong.TrailingZeroCount(part.Staves)}, {63 - ulong.LeadingZeroCount(part.Staves)})") : "";
        string script = Path.Combine(_museScore.Folder, "Press.qml");
        File.WriteAllText(script, $$"""
            import QtQuick 2.0
            import MuseScore 3.0
            DeepMusic {
                address: "{{address}}"
                seed: "{{seed}}"
                waits: true
                // By the keys a user has: to the first note or rest of the part, then on with Shift held.
                function select(first, end, top, bottom) {
                    var starts = barStarts()
                    cmd("first-element")
                    for (var i = 0; i < 20 && at() < 0; i++) cmd("next-element")
                    for (i = 0; i < 50 && staff() < top; i++) cmd("next-track")
                    for (i = 0; i < 2000 && at() < starts[first]; i++) cmd("next-chord")
                    if (staff() != top || at() != starts[first]) console.log("NOT THERE", staff(), at())
                    if (top == bottom) { cmd("select-next-chord"); cmd("select-prev-chord") }
                    for (i = top; i < bottom; i++) cmd("select-staff-below")
                    for (i = 0; i < 2000 && ended() < starts[end]; i++) cmd("select-next-chord")
                    console.log("SELECTED", JSON.stringify(selection()))
                }
                function one() { var all = curScore.selection.elements; return all.length > 0 ? all[0] : null }
                function staff() { return one() ? Math.floor(one().track / 4) : -1 }
                function at() {
                    for (var e = one(); e; e = e.parent) if (e.name == "Segment") return e.tick
                    return -1
                }
                function ended() {
                    var cursor = curScore.newCursor()
                    cursor.rewind(2)
                    return cursor.tick == 0 ? curScore.lastSegment.tick : cursor.tick
                }
                onRun: {
                    writeScore(curScore, "{{Name(Before)}}", "musicxml")
                    {{select}}
                    redo("{{wish}}")
                    writeScore(curScore, "{{Name(After)}}", "musicxml")
                    for (var i = 0; i < steps; i++) cmd("undo")
                    writeScore(curScore, "{{Name(Undone)}}", "musicxml")
                    console.log("SAID", said)
                }
            }
            """);
        Chatter = NativeProgram.Run("env", $"HOME={_museScore.Folder}", $"XDG_RUNTIME_DIR={_museScore.Folder}", $"TMPDIR={_museScore.Folder}", "QT_QPA_PLATFORM=offscreen", "mscore3", "-p", script, document);
        Said = Chatter.Split('\n').LastOrDefault(l => l.StartsWith("qml: SAID ", StringComparison.Ordinal))?["qml: SAID ".Length..] ?? "";
        Assert.True(File.Exists(Name(Undone)), Chatter);
        return (MusicXml.Load(Name(Before)), MusicXml.Load(Name(After)), MusicXml.Load(Name(Undone)));
    }

    private string Name(string what) => Path.Combine(_museScore.Folder, what + ".musicxml");
}
