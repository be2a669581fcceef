namespace DeepMusic.Train.Markov;

/// <summary>What the room says on the cards of its models, and what their figures are to reach.</summary>
internal static class LeadSheetCard
{
    public static readonly RoomCard Of = new(
        "What lead sheets do, counted: which chord follows which others, for how long and where in the bar, and how melodies stand over chords. With it "
            + "the Markov filler writes melodies over chord symbols, and chord symbols under melodies, exactly conditioned on what stands around the gap.",
        "Alexandre Papadopoulos, Pierre Roy and François Pachet, Assisted Lead Sheet Composition using FlowComposer, CP 2016",
        [
            "It counts three chords back and plans no form: a bridge or a turnaround comes about by what stands around the gap.",
            "A chord lasts for half a bar at least, in bars that do not fall into halves of two quarters for a whole one; quicker changes are not learned and not written.",
            "Ninths, elevenths, thirteenths and slash basses were read as the nearest of 14 qualities.",
            "Its lead sheets are songs of up to about 1930; newer harmony it knows only from what is played to it.",
            "The figures were measured on held-out tunes of its own corpora; of other music they promise nothing.",
        ],
        [
            new("requests_met", "requests in which every limit and given chord holds", AtMost: false, 1),
            new("bars_exact", "requests after which every bar is filled exactly", AtMost: false, 1),
            new("frozen_identical", "requests after which all outside is the very same", AtMost: false, 1),
            new("consonance_points", "chord tones on beats or longer than one, written melodies against real ones, points", AtMost: true, 2, Beside: "consonance_points_blind"),
            new("consonance_chords_points", "the same of written chords under real melodies", AtMost: true, 2, Beside: "consonance_points_random_chords"),
            new("chord_nll", "nats a chord (which one, and for how long) on held-out tunes", AtMost: true, 1, Of: "chord_nll_unigram", Beside: "chord_nll_unigram"),
            new("request_ms_p50", "milliseconds a request, median", AtMost: true, 100, Beside: "request_ms_p99"),
        ])
    { MadeBy = "chords" };
}
