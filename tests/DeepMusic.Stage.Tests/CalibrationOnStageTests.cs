using DeepMusic.Core;
using DeepMusic.Live;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>A click on a real port, somebody who taps along late, and a set that is as much earlier afterwards.</summary>
[Collection(StageCollection.Name)]
public class CalibrationOnStageTests(JackServer server)
{
    [Fact]
    public void Who_taps_forty_milliseconds_late_is_answered_forty_milliseconds_early()
    {
        server.Need();
        using var own = new TemporaryFolder();
        Places places = Places.Default with { Own = Path.Combine(own.Path, "deepmusic") };
        string said;
        using (new Tapper(TimeSpan.FromMilliseconds(40)))
        {
            said = NativeProgram.Run(
                "env", $"XDG_CONFIG_HOME={own.Path}", $"XDG_DATA_HOME={own.Path}", "dotnet", Path.Combine(AppContext.BaseDirectory, "deepmusic.dll"),
                "calibrate", "--api", "jack", "--out", Tapper.Hears, "--in", Tapper.Taps, "--taps", "12", "--tempo", "200");
        }
        Assert.Contains($"to {Tapper.Hears}, answers, click, sketchpad and clock go out ", said, StringComparison.Ordinal);
        Calibrated kept = Assert.Single(Calibrations.Load(places).All);
        Assert.True(kept.Early.TotalMilliseconds is >= 37 and <= 43, said);

        // The program's own port, which the jam of these tests plays on.
        Calibrations.None.With(kept with { Output = "virtual" }).Save(places);
        Knobs knobs = Knobs.AtRest.With("turn", "bars:1").With("tempo", "120");
        using var jam = new Jam(own, ["--set", "turn=bars:1", "--set", "tempo=120", "--set", "swing-follow=0", "--set", "click=on", "--seed", "7"]);
        jam.Play(1, TimeSpan.FromSeconds(4), knobs.Settings);
        Until.Passed(2.5); // the answer's bar
        Journal journal = jam.End();

        Assert.Equal(kept.Early, Assert.Single(journal.Header.Early));
        PlayEvent play = journal.Events.OfType<PlayEvent>().First();
        SentEvent[] sent = [.. journal.Events.OfType<SentEvent>().Where(s => s.Message.IsNoteOn)];
        AnswerEvent answer = journal.Events.OfType<AnswerEvent>().First(a => a.Id == play.Id);
        // The first of them may be handed over late where a machine is busy; all others are on their way a quarter of a second before.
        double[] early = [.. sent.Where(s => s.Lane == SentEvent.Answer && s.Ticket == play.Id).Zip(answer.Phrase.Notes,
            (s, n) => (play.Start + new Tempo(120).Duration(n.Start) - s.Due).TotalMilliseconds).Order()];
        Assert.NotEmpty(early);
        Assert.Equal(kept.Early.TotalMilliseconds, early[early.Length / 2], 2.0);
        SentEvent[] clicks = [.. sent.Where(s => s.Lane == SentEvent.Click && s.Due > play.Time)];
        Assert.NotEmpty(clicks);
        Assert.All(clicks, c => Assert.Equal(kept.Early.TotalMilliseconds, (play.Start - c.Due).TotalMilliseconds - 500 * Math.Floor((play.Start - c.Due).TotalMilliseconds / 500), 1.0));
        Assert.Null(Replay.Play(journal).Difference);
        Assert.True(File.Exists(Path.Combine(jam.Folder, "latency.png")));
        Assert.Contains(journal.Events.OfType<LatencyEvent>(), e => e.Port == 0 && e.Count > 0);
    }
}
