namespace DeepMusic.Train.DeepBach;

/// <summary>What the room says on the cards of its models, and what their figures are to reach.</summary>
internal static class DeepBachCard
{
    public static readonly RoomCard Of = new(
        "Four voices on a grid of sixteenths, soprano, alto, tenor and bass: given any cells it writes the others, by pseudo-Gibbs sampling. `kind` 0 is the paper's "
            + "network, for each voice an LSTM over the past, one over the future and a layer for what sounds together; 1 and 2 are its baselines, MLP and MaxEnt; 3 is one network for all "
            + "voices that is told which cells it does not know.",
        "Gaëtan Hadjeres, François Pachet and Frank Nielsen, DeepBach: a Steerable Model for Bach Chorales Generation, 2017 (arXiv:1612.01010); for `kind` 3 Cheng-Zhi Anna Huang and others, "
            + "Counterpoint by Convolution, 2017 (arXiv:1903.07227)",
        [
            "It writes chorales, and knows no other music: four voices within the ranges that Bach's singers have, sixteenths, no triplets.",
            "It knows 4/4 and 3/4; every other meter is one and the same to it.",
            "It knows the chords by their notes only, and has no plan for a form longer than a phrase.",
            "Voices rest hardly ever: there are few rests to learn from.",
            "It learned from the canonical training part, 229 chorales; figures with `apart` or no mark are measured on held-out chorales whose hymn tune is in no part before, `nll_per_note` on all of the canonical test part.",
        ],
        [
            new("ce_deepbach", "a cell told all others, nats, mean over voices", AtMost: true, 0.97, Of: "ce_mlp", Beside: "ce_mlp"),
            new("ce_mlp", "the same of the MLP", AtMost: true, 0.97, Of: "ce_maxent", Beside: "ce_maxent"),
            new("block_acc_gain_points", "five cells of a voice hidden: points above copying what is beside them", AtMost: false, 10, Beside: "block_acc_copied"),
            new("nll_per_note", "orderless, canonical 16th grid, nats a cell", AtMost: true, 0.45, Beside: "ngram_nll"),
            new("nll_moved", "the same where the voice moves", AtMost: true, 1, Of: "ngram_nll_moved", Beside: "ngram_nll_moved"),
            new("range_ok", "notes within the voices' ranges", AtMost: false, 1),
            new("parallels_ratio", "parallel fifths and octaves, against Bach's rate", AtMost: true, 2),
            new("crossings_ratio", "crossed voices, against Bach's rate", AtMost: true, 2),
            new("judge_nll_ratio", "what a chorale model trained apart makes of it, against Bach's own", AtMost: true, 1.15),
            new("judge_nll_inverse", "the other way round: it is not to be plainer than Bach either", AtMost: true, 1.15),
            new("two_sample_acc", "told from Bach on 4-bar excerpts", AtMost: true, 0.75),
            new("two_sample_acc_maxent", "the same of MaxEnt's, which must be told", AtMost: false, 0.9),
            new("gibbs_tv", "the sampler on a known joint: total variation", AtMost: true, 0.05),
        ],
        "nats a cell (drawn windows)",
        [
            new("Quality against time: the same sopranos with fewer sweeps and more. What they take is in the room's README.",
                [.. Evaluation.SweepCounts.SelectMany(sweeps => ((string, string)[])[($"DeepBach, {sweeps} sweeps", $"_sweeps{sweeps:00}"), ($"orderless, {sweeps}", $"_orderless_sweeps{sweeps:00}")])],
                [("judge_nll_ratio", "judge_nll_ratio"), ("two_sample_acc", "two_sample_acc"), ("parallels_ratio", "parallels_ratio"), ("crossings_ratio", "crossings_ratio")]),
            new("A voice played, another that shadows it note by note, told nothing of what comes (orderless); beside it a third and a sixth of the scale.",
                [("alto under a soprano", ""), ("soprano over an alto", "_above")],
                [
                    ("as Bach", "shadow_as_bach"), ("third as Bach", "shadow_third_as_bach"), ("sixth as Bach", "shadow_sixth_as_bach"), ("consonant", "shadow_consonant"), ("Bach's", "shadow_bach_consonant"),
                    ("the third's", "shadow_third_consonant"), ("the sixth's", "shadow_sixth_consonant"),
                ]),
        ]);
}
