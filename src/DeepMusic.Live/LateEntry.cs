using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>Where an answer is put that could not start where it was thought to.</summary>
internal static class LateEntry
{
    /// <summary>Later than this it is another entrance, not a late one: the turn was held back on purpose.</summary>
    public static readonly Beats Most = Beats.Quarter * 2;

    /// <summary>
    /// Puts the answer at <paramref name="start"/>. One that is late and has its place in the bar to keep (a landing note, a bar line to
    /// end on) comes in late: its beginning is left out, the rest stands where it was to stand. Any other is moved as a whole.
    /// </summary>
    public static Phrase Place(Phrase answer, Beats start, bool keepsItsPlace)
    {
        Beats late = start - answer.Start;
        if (!keepsItsPlace || late <= Beats.Zero || late > Most || late >= answer.Length) return new Phrase(start, answer.Length, answer.Notes);
        return new Phrase(start, answer.Length - late, answer.Notes.Where(n => n.Start >= late).Select(n => n with { Start = n.Start - late }));
    }
}
