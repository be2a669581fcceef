using DeepMusic.Core;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

public class JudgeTests
{
    private static readonly int[] Line = [60, 62, 64, 67, 65, 64, 62, 60, 64, 67, 72, 71, 69, 67, 65, 67, 64, 60, 62, 65, 64, 62, 59, 62, 60, 64, 62, 67, 65, 62, 64, 60];

    [Theory]
    [InlineData("good", null)]
    [InlineData("few", "sparse")]
    [InlineData("narrow", "compass")]
    [InlineData("wide", "compass")]
    [InlineData("hammered", "repeated notes")]
    [InlineData("jumping", "leaps")]
    [InlineData("foreign", "out of key")]
    [InlineData("late", "off the beat")]
    [InlineData("even", "one rhythm")]
    [InlineData("broken", "silence")]
    [InlineData("again", "bars repeated")]
    public void What_no_melody_does_is_told_in_a_word(string how, string? fault)
    {
        List<Note> notes = [.. Line.Select((p, i) => new Note(Beats.Quarter * i, Beats.Sixteenth * (2 + i % 3), new Pitch(p), 80))];
        if (how == "few") notes = notes[..10];
        if (how == "narrow") notes = [.. notes.Select((n, i) => n with { Pitch = new Pitch(i % 2 == 0 ? 60 : 64) })];
        if (how == "wide") notes[0] = notes[0] with { Pitch = new Pitch(36) };
        if (how == "hammered") notes = [.. notes.Select((n, i) => n with { Pitch = notes[i / 2].Pitch })];
        if (how == "jumping") notes = [.. notes.Select((n, i) => i % 4 == 2 ? n with { Pitch = new Pitch(Line[i] > 65 ? 60 : 72) } : n)];
        if (how == "foreign") notes = [.. notes.Select((n, i) => i % 4 == 1 ? n with { Pitch = n.Pitch + 1 } : n)];
        if (how == "late") notes = [.. notes.Select((n, i) => i % 3 > 0 ? n with { Start = n.Start + Beats.Sixteenth } : n)];
        if (how == "even") notes = [.. notes.Select(n => n with { Length = Beats.Sixteenth })];
        if (how == "broken") notes = [.. notes.Where((_, i) => i is < 12 or > 17)];
        if (how == "again") notes = [.. notes.Select((n, i) => n with { Pitch = new Pitch(Line[4 + i % 4 + 4 * (i / 4 % 3)]), Length = Beats.Sixteenth * (2 + i % 4) })];
        Assert.Equal(fault, Judge.Fault(new Phrase(Beats.Zero, Beats.Quarter * 32, notes), Key.CMajor, TimeSignature.FourFour));
    }
}
