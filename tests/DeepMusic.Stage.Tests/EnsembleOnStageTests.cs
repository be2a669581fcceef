using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>Two players at one instrument: each on an input and with a voice of one's own, at the same time.</summary>
[Collection(StageCollection.Name)]
public sealed class EnsembleOnStageTests(JackServer server)
{
    private const int Bars = 2;

    [Fact]
    public void Two_players_trade_at_once_each_answered_on_one_channel_alone()
    {
        server.Need();
        using Player bert = Player.Virtual("berts-keys");
        using var jam = new Jam(
            "--performer", $"anna: in=virtual, turn=bars:{Bars}, tempo=150", "--performer", $"bert: in=berts-keys*, turn=bars:{Bars}, tempo=150", "--seed", "7");
        Settings settings = Knobs.AtRest.With("turn", $"bars:{Bars}").With("tempo", "150").Settings;
        IReadOnlyList<TimedMessage> call = new VirtualPerformer(2).NextCall(HostClock.Instance.Now + TimeSpan.FromSeconds(0.5), settings);
        bert.Start(call);
        jam.Play(1, TimeSpan.FromSeconds(3.5), settings);
        bert.Finish(TimeSpan.FromSeconds(10));
        string hers = jam.Folder, his = Path.Combine(jam.Folder, Journal.FileNameOf("bert"));
        Assert.True(Until.True(() => Answers(hers) > 0 && Answers(his) > 0, TimeSpan.FromSeconds(12)), "not both are answered");
        Until.Passed(4); // both answers
        TimedMessage[] heard = jam.Ear.Heard;
        Journal first = jam.End(), second = Journal.Open(his);

        Assert.Equal(0, Jam.Sounding(heard));
        Assert.Equal(call.Count(m => m.Message.IsNoteOn), second.Events.OfType<MidiEvent>().Count(m => m.Message.IsNoteOn));
        foreach ((Journal journal, int channel, int port) in ((Journal, int, int)[])[(first, 0, 0), (second, 1, 1)])
        {
            Assert.All(journal.Events.OfType<MidiEvent>(), m => Assert.Equal(port, m.Message.IsNoteOn ? m.Port : port));
            SentEvent[] answer = [.. journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Answer && s.Message.IsNoteOn)];
            Assert.NotEmpty(answer);
            Assert.All(answer, s => Assert.Equal(channel, s.Message.Channel));
            Assert.Equal(answer.Select(s => s.Message.Data1).Order(), heard.Where(m => m.Message.IsNoteOn && m.Message.Channel == channel).Select(m => m.Message.Data1).Order());
        }
        Assert.Contains("bert: the same: ", Jam.Program("replay", jam.Folder, "--check"), StringComparison.Ordinal);
    }

    private static int Answers(string journal) => Journal.Open(journal).Events.OfType<PlayEvent>().Count();
}
