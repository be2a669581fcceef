namespace DeepMusic.Train.UnitSelection;

/// <summary>What the room says on the cards of its models, and what their figures are to reach.</summary>
internal static class UnitCard
{
    public static readonly RoomCard Of = new(
        "Chooses bars that were played, and joins them: an autoencoder gives each of one, two or four bars a place among all others, an LSTM over "
            + "these places says what is to follow, an LSTM over notes how well a bar joins on to what was just heard.",
        "Mason Bretan, Gil Weinberg and Larry Heck, A Unit Selection Methodology for Music Generation Using Deep Neural Networks, 2016 (arXiv:1612.03789)",
        [
            "It composes nothing: what it plays was played before, moved to the key and mended where a limit asks for it.",
            "It looks at the melody, on a grid of sixteenths in four octaves; chords below it come along unseen.",
            "It sees units that begin on a bar line; an upbeat belongs to the bar before.",
            "The library beside it, house.units, was composed by models/AnticipationRnn/melody (`deepmusic-train compose` with these folders, `--pieces 120 --seed 1 --out house`, then `deepmusic-train units house --name house --out models/UnitSelection/melody/house.units`); no eight notes in a row of it stand in a corpus.",
            "Bars of a meter that is in no library can only be answered with bars played tonight.",
            "A changed bar is found because bars changed in such ways (a pitch, a start or an end) were shown in training; `edit_top5_words` tells what the bags alone do.",
            "Other bars to choose among come from anywhere in the main figures, so that meter and style give much away; `next_acc50_same_style` is without that help.",
            "The figures were measured on held-out melodies of its own corpora; of other music they promise nothing.",
        ],
        [
            new("self_acc50", "a bar finds itself among 50 through the autoencoder", AtMost: false, 0.99),
            new("self_rank50", "its mean rank there", AtMost: true, 1.05),
            new("edit_top5", "a bar with one edit finds the original among the first five", AtMost: false, 0.90),
            new("next_acc50_1bar", "the bar that follows, among 50", AtMost: false, 0.25),
            new("next_rank50_1bar", "its mean rank there", AtMost: true, 12),
            new("next_acc50_1bar_norepeat", "the same where the bar is no repeat", AtMost: false, 0.25, Beside: "next_acc50_same_bar_norepeat"),
            new("next_acc50_same_style", "the same among bars of one style and meter", AtMost: false, 0.25),
            new("next_acc50_relevance", "by semantic relevance alone", AtMost: true, 1, Of: "next_acc50_1bar"),
            new("next_rank50_relevance", "its mean rank by relevance alone", AtMost: false, 1, Of: "next_rank50_1bar"),
            new("next_acc50_cost", "by concatenation cost alone", AtMost: true, 1, Of: "next_acc50_1bar"),
            new("next_rank50_cost", "its mean rank by cost alone", AtMost: false, 1, Of: "next_rank50_1bar"),
            new("next_acc50_same_bar", "the same bar again", AtMost: true, 1, Of: "next_acc50_1bar"),
            new("next_acc50_frequent", "the most frequent successor", AtMost: true, 1, Of: "next_acc50_1bar"),
            new("library_copied_windows", "runs of 8 notes of the library beside it that stand in these corpora", AtMost: true, 0, Beside: "library_windows"),
            new("join_js", "intervals across joins, against those across bar lines of melodies", AtMost: true, 0.05, Beside: "join_js_random"),
        ],
        "nats, four losses added up: of the words of a bag, of a unit that was changed a little, of the one that follows, of the events of a melody");
}
