using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Train.Tests;

public class PhraseCutTests
{
    [Fact]
    public void Rests_cut_a_melody_into_phrases()
    {
        Note[] first = Corpora.Line(1, 60, 62, 64, 65), second = [.. Corpora.Line(1, 67, 65, 64).Select(n => n with { Start = n.Start + Beats.Of(8) })];
        IReadOnlyList<HeardPhrase> phrases = PhraseCut.Of(Corpora.Tune("a", TuneSplit.Train, [.. first, .. second]));
        Assert.Equal([4, 3], phrases.Select(p => p.Notes.Length));
        Assert.Equal(HostTime.FromSeconds(4), phrases[1].Start);
    }

    [Fact]
    public void Every_note_of_a_corpus_is_in_one_phrase()
    {
        foreach (Tune tune in Corpus.Read(Corpora.Folder("openewld"), _ => { }))
            Assert.Equal(tune.Melody.Notes.Select(n => n.Pitch), PhraseCut.Of(tune).SelectMany(p => p.Notes).Select(n => n.Pitch));
    }
}
