using DeepMusic.Core;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public sealed class GigTests : IDisposable
{
    /// <summary>Everything there is within minutes.</summary>
    private static readonly (FaultKind, TimeSpan)[] Often = [.. GigFaults.Means.Where(m => m.Kind != FaultKind.FullDisk).Select(m => (m.Kind, m.Mean / 8))];

    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-soak-").FullName;

    [Theory]
    [InlineData("markov", 6)]
    [InlineData("units", 2)]
    [InlineData("anticipation", 2)]
    [InlineData("deepbach", 2)]
    public void Minutes_of_a_gig_hold_under_every_fault_and_replay_to_the_bit(string engine, int minutes)
    {
        using var gig = new Gig(Plan(engine, minutes), Path.Combine(_folder, engine), means: Often);
        GigResult result = gig.Play();
        Assert.Empty(result.Breaches);
        Assert.Null(gig.Replay());
        Assert.Equal(0, result.NotesHung);
        Assert.True(result.NotesSent > 50 * minutes, $"only {result.NotesSent} notes");
        Assert.True(result.Faults.Values.Sum(f => f[0]) > minutes * 5, "too little was broken");
        Assert.Equal(result.Faults.Values.Sum(f => f[0]), result.Faults.Values.Sum(f => f[1]));
    }

    [Fact]
    public void The_same_plan_gives_the_same_journal_and_another_seed_another()
    {
        Assert.Equal(Digest("a", 1), Digest("b", 1));
        Assert.NotEqual(Digest("c", 1), Digest("d", 2));

        string Digest(string folder, ulong seed)
        {
            using var gig = new Gig(Plan("markov", 1, seed), Path.Combine(_folder, folder), means: Often);
            return gig.Play().Digest;
        }
    }

    [Fact]
    public void Note_offs_that_are_lost_on_the_wire_are_found_at_the_next_rest()
    {
        int offs = 0;
        using var gig = new Gig(Plan("markov", 1), _folder, loses: m => m.IsNoteOff && ++offs > 60, means: []);
        GigResult result = gig.Play();
        Assert.True(result.NotesHung > 0);
        Assert.Contains(gig.Vigil.Breaches, b => b.Rule == Vigil.Hung);
    }

    [Fact]
    public void An_engine_that_keeps_what_it_should_not_is_found()
    {
        using var gig = new Gig(Plan("markov", 12), _folder, wrap: e => new Hoarder(e), means: []) { SamplePace = TimeSpan.Zero, Warmth = TimeSpan.FromMinutes(1) };
        gig.Play();
        Assert.Contains(gig.Vigil.Breaches, b => b.Rule == Vigil.Flat);
    }

    [Fact]
    public void An_engine_that_answers_otherwise_the_next_time_is_found_by_the_replay()
    {
        using var gig = new Gig(Plan("markov", 2), _folder, wrap: e => new Moody(e), means: []);
        gig.Play();
        Assert.NotNull(gig.Replay());
    }

    [Fact]
    public void A_soak_that_was_ended_goes_on_and_its_report_tells_all_of_it()
    {
        var plan = new SoakPlan { Hours = 1, Seed = 9, Folder = _folder };
        GigPlan[] gigs = [Plan("markov", 1, 1), Plan("markov", 1, 2) with { Number = 2 }];
        VirtualSoak.Play(plan, _ => { }, gigs[..1]);
        // It was killed in the midst of a line.
        File.AppendAllText(Path.Combine(_folder, SoakLog.FileName), "{\"Gig\":2,\"Ho");
        var said = new List<string>();
        SoakFigures figures = VirtualSoak.Play(plan, said.Add, gigs);
        Assert.StartsWith("gig 2 of 2", said[1], StringComparison.Ordinal);
        Assert.Equal((2, 2), figures.Replays);
        Assert.Empty(figures.Breaches);
        string page = File.ReadAllText(SoakReport.Write(_folder, figures));
        Assert.Contains("2 of 2 sets", page, StringComparison.Ordinal);
        Assert.Contains("| notes hung | 0 |", page, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(Path.Combine(_folder, SoakReport.PictureName))[..4]);
        Assert.Contains("another seed", Assert.Throws<IOException>(() => VirtualSoak.Play(plan with { Seed = 10 }, _ => { }, gigs)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_play_one_soak_never_play_the_same_gig_and_know_what_the_other_has_played()
    {
        var plan = new SoakPlan { Hours = 1, Folder = _folder };
        GigPlan gig = Plan("markov", 1);
        SoakLog one = new(plan), other = new(plan);
        using (IDisposable? claim = one.Claim(gig))
        {
            Assert.NotNull(claim);
            Assert.Null(other.Claim(gig));
        }
        // A claim ends with whoever has it, however that is.
        using (IDisposable? claim = other.Claim(gig))
        {
            Assert.NotNull(claim);
            other.Add(new GigResult { Gig = 1, Hours = 1 });
        }
        Assert.Null(one.Claim(gig));
        // A third was killed in the midst of a line.
        File.AppendAllText(Path.Combine(_folder, SoakLog.FileName), "{\"Gig\":3,\"Ho");
        one.Add(new GigResult { Gig = 2, Hours = 1 });
        other.Look();
        Assert.Equal([1, 2], other.Gigs.Select(g => g.Gig));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static GigPlan Plan(string engine, int minutes, ulong seed = 1) => new(1, seed, engine, TimeSpan.FromMinutes(minutes));

    /// <summary>Keeps four megabytes of every phrase.</summary>
    private sealed class Hoarder(IImproviser engine) : IImproviser
    {
        private readonly List<byte[]> _hoard = [];

        public string Name => engine.Name;

        public void Feed(Phrase phrase, MusicalContext context)
        {
            _hoard.Add(new byte[4 << 20]);
            engine.Feed(phrase, context);
        }

        public Answer Respond(Prompt prompt, CancellationToken cancel) => engine.Respond(prompt, cancel);

        public void Reset() => engine.Reset();
    }

    /// <summary>Answers as if it had been asked with another seed.</summary>
    private sealed class Moody(IImproviser engine) : IImproviser
    {
        private ulong _mood;

        public string Name => engine.Name;

        public void Feed(Phrase phrase, MusicalContext context) => engine.Feed(phrase, context);

        public Answer Respond(Prompt prompt, CancellationToken cancel) => engine.Respond(prompt with { Seed = prompt.Seed ^ ++_mood }, cancel);

        public void Reset() => engine.Reset();
    }
}
