using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>What an answer says of its notes is true: the bar it names is the bar that sounds.</summary>
[Collection(TorchCollection.Name)]
public sealed partial class UnitProvenanceTests(Band band) : IClassFixture<Band>
{
    private static readonly Key A = new(new PitchClass(9), Scale.Major), Eb = new(new PitchClass(3), Scale.Major);

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(4, 4, 4)]
    [InlineData(7, 8, 2)]
    [InlineData(6, 8, 1)]
    public void A_note_that_is_not_said_to_be_changed_stands_in_the_bar_that_is_named(int over, int under, int unitBars)
    {
        var meter = new TimeSignature(over, under);
        (UnitLibrary library, List<ImmutableArray<Unit>> pieces) = band.Library(9, meter);
        using var engine = new UnitImproviser(band.Network, library);
        var random = new SeededRandom(2);
        var played = new List<Phrase>();
        for (int i = 0; i < 4; i++)
        {
            played.Add(Band.Music(random, meter, A, meter.Bar * (4 * i), 4));
            engine.Feed(played[^1], Band.In(A, meter));
        }
        int shifted = 0, true_ = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            Prompt prompt = Band.Ask(played[^1], meter.Bar * 6 - Beats.Of(0.75), Band.In(Eb, meter), seed) with
            {
                Constraints = ConstraintSet.Of(new InKey(Eb), new Density(1.25), new MaxRepeats(2), new PitchRange(new Pitch(55), new Pitch(80))),
                UnitBars = unitBars,
                Start = played[^1].End + Beats.Of(0.75),
                Surprise = 0.8,
            };
            Answer answer = Band.Respond(engine, prompt);
            for (int i = 0; i < answer.Phrase.Notes.Length; i++)
            {
                (Note note, Provenance from) = (answer.Phrase.Notes[i], answer.Provenance[i]);
                Assert.Contains(from.Source, (string[])["units", "rule"]);
                if (from.Source != "units") continue;
                Match said = Said().Match(from.Detail);
                Assert.True(said.Success, from.Detail);
                int bar = int.Parse(said.Groups["bar"].Value, System.Globalization.CultureInfo.InvariantCulture);
                Beats at = (prompt.Start + note.Start).Modulo(meter.Bar);
                string moved = said.Groups["moved"].Value;
                IEnumerable<int> there;
                if (said.Groups["piece"].Success)
                {
                    Unit unit = pieces.SelectMany(p => p).Single(u => u.Origin.Piece == said.Groups["piece"].Value && u.Origin.Bar == bar);
                    there = unit.Notes.Where(n => n.Start == at).Select(n => n.Pitch.Number - unit.Home);
                }
                else
                {
                    there = played.SelectMany(p => p.Notes.Where(n => p.Start + n.Start == meter.Bar * (bar - 1) + at)).Select(n => (int)n.Pitch.Number);
                    // Half a second a beat, from the first phrase on.
                    if (said.Groups["time"].Success) Assert.Equal((int)((meter.Bar * (bar - 1)).Value * 0.5), Seconds(said.Groups["time"].Value));
                }
                Assert.Contains(there, pitch => Agrees(moved, note.Pitch.Number - pitch));
                true_++;
                if (moved.Length > 0) shifted++;
            }
        }
        Assert.InRange(true_, 200, int.MaxValue);
        Assert.InRange(shifted, 100, true_);
    }

    [Theory]
    [InlineData(0, 5, -5, "")]
    [InlineData(0, 7, -5, "up a tone")]
    [InlineData(0, -7, -5, "down an octave")]
    [InlineData(0, 3, 0, "up a minor third")]
    [InlineData(0, 17, 0, "up an octave and a fourth")]
    [InlineData(0, -24, 0, "down two octaves")]
    [InlineData(2, 0, 0, "up a third")]
    [InlineData(-3, 0, 0, "down a fourth")]
    [InlineData(2, 12, 0, "up an octave and a third")]
    [InlineData(2, -12, 0, "down a sixth")]
    [InlineData(2, -3, 0, "on other steps")]
    public void Shifts_have_the_names_that_players_give_them(int steps, int semitones, int home, string words) =>
        Assert.Equal(words, new Shift(steps, semitones).Words(home));

    [Fact]
    public void Steps_stay_in_the_scale_and_others_stay_beside_theirs()
    {
        Assert.Equal([64, 65, 67, 69, 71, 72, 74], ((int[])[60, 62, 64, 65, 67, 69, 71]).Select(new Shift(2, 0).Of));
        Assert.Equal([57, 59], ((int[])[60, 62]).Select(new Shift(-2, 0).Of));
        Assert.Equal(65, new Shift(2, 0).Of(61));
        Assert.Equal(61 + 5, new Shift(0, 5).Of(61));
    }

    [Theory]
    [InlineData("A major")]
    [InlineData("F# minor")]
    [InlineData("Eb major")]
    [InlineData("D dorian")]
    public void Notes_alone_tell_how_far_home_is(string name)
    {
        Assert.True(Key.TryParse(name, out Key key));
        Phrase music = Band.Music(new SeededRandom(4), TimeSignature.FourFour, key, Beats.Zero, 16);
        Assert.Equal(Unit.HomeOf(key), HomeKey.Of(KeyEstimate.Unknown, music.Notes));
        Assert.Equal(Unit.HomeOf(A), HomeKey.Of(new KeyEstimate(A, 0.9, false), music.Notes));
    }

    [Fact]
    public void Nothing_heard_is_at_home() => Assert.Equal(0, HomeKey.Of(KeyEstimate.Unknown, []));

    // Semitones that go by the words: exactly so many, or as many steps, which may be a semitone wider or narrower than in major.
    private static bool Agrees(string moved, int semitones)
    {
        if (moved.Length == 0) return semitones == 0;
        if (moved == "on other steps") return Math.Abs(semitones) <= 2;
        if (moved.StartsWith("down", StringComparison.Ordinal) != semitones < 0) return false;
        string[] words = moved.Split(' ', 2)[1].Split(" and ");
        (int low, int high) = words.All(w => w is "a semitone" or "a tone" or "a tritone" || w.StartsWith("a minor", StringComparison.Ordinal) || w.StartsWith("a major", StringComparison.Ordinal)) ? (0, 0) : (-1, 1);
        foreach (string word in words)
        {
            (int Low, int High) size = word switch
            {
                "an octave" => (12, 12),
                "two octaves" => (24, 24),
                "a semitone" => (1, 1),
                "a tone" => (2, 2),
                "a second" => (1, 2),
                "a minor third" => (3, 3),
                "a third" => (3, 4),
                "a fourth" => (5, 6),
                "a tritone" => (6, 6),
                "a fifth" => (6, 7),
                "a minor sixth" => (8, 8),
                "a sixth" => (8, 9),
                "a minor seventh" => (10, 10),
                "a seventh" => (10, 11),
                "a major seventh" => (11, 11),
                _ => throw new ArgumentException(word, nameof(moved)),
            };
            (low, high) = (low + size.Low, high + size.High);
        }
        return Math.Abs(semitones) >= low && Math.Abs(semitones) <= high;
    }

    private static int Seconds(string clock) => (int)TimeSpan.ParseExact(clock, "m\\:ss", System.Globalization.CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex("^(your bar (?<bar>\\d+)( at (?<time>[\\d:]+))?|bar (?<bar>\\d+) of (?<piece>tune \\d+))(, (?<moved>.+))?$")]
    private static partial Regex Said();
}
