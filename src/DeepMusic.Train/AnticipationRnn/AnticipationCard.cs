namespace DeepMusic.Train.AnticipationRnn;

/// <summary>What the room says on the cards of its models, and what their figures are to reach.</summary>
internal static class AnticipationCard
{
    public static readonly RoomCard Of = new(
        "A melody writer that anticipates: one LSTM reads what is known of the future backwards (landing notes, meter, chords, key, density, "
            + "register), another one writes sixteenth after sixteenth with that before its eyes. A landing note is approached by the network, not patched in.",
        "Gaëtan Hadjeres and Frank Nielsen, Interactive Music Generation with Positional Constraints using Anticipation-RNNs, 2017 (arXiv:1709.06404)",
        [
            "It writes one voice. Chords and accompaniment are told to it, never played by it.",
            "It thinks in sixteenths: triplets and swing are rounded to them, loudness and micro-timing come from the engine around it.",
            "It knows the meters 2/4, 3/4, 4/4 and compound ones apart; every other meter is one and the same to it.",
            "It saw so many ticks in one go while training as `window` in config.json says, and has no plan for a form longer than that.",
            "It learns nothing while it is played; it answers the call it is shown.",
            "The figures were measured on held-out melodies of its own corpora; of other music they promise nothing.",
        ],
        [
            new("nll", "held-out melodies, nats a sixteenth", AtMost: true, 1, Of: "ngram_nll", Beside: "ngram_nll"),
            new("nll_moved", "the same where something happens", AtMost: true, 1, Of: "ngram_nll_moved", Beside: "ngram_nll_moved"),
            new("free_nll_ratio", "unconstrained, against the same LSTM without constraints", AtMost: true, 1.02, Beside: "lstm_nll"),
            new("nll_bf16", "with weights of 16 bits", AtMost: true, 1.001, Of: "nll_fp32", Beside: "nll_fp32"),
            new("nll_int8", "with weights of 8 bits", AtMost: true, 1.01, Of: "nll_fp32", Beside: "nll_fp32"),
            new("tv_known_chain", "the same architecture on a known Markov chain: total variation from the exact answer", AtMost: true, 0.05, Beside: "tv_known_chain_max"),
            new("landing_hit", "landing notes hit, unclamped", AtMost: false, 0.98),
            new("landing_hit_chromatic", "the same for chromatic scales", AtMost: false, 0.90),
            new("chord_tone_gap_points", "chord tones on strong beats: points from real melodies", AtMost: true, 3, Beside: "chord_tone_real"),
            new("chord_tone_over_shuffled_points", "points above the same network told shuffled chords", AtMost: false, 15, Beside: "chord_tone_shuffled"),
            new("density_spearman", "density asked for and written", AtMost: false, 0.9),
            new("register_spearman", "register asked for and written", AtMost: false, 0.9),
            new("copied_windows", "runs of notes that stand in the training data, guard on", AtMost: true, 0, Beside: "copied_windows_guard_off"),
        ]);
}
