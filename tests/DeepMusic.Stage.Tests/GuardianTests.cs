using System.Diagnostics;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>
/// An engine that cannot say goodbye leaves no note behind: its guardian lets go. How soon, is measured by <c>deepmusic bench --only guardian</c>; what is waited for
/// here is a busy machine's.
/// </summary>
[Collection(StageCollection.Name)]
public class GuardianTests(JackServer server)
{
    private const int Hangup = 1, Interrupt = 2, Kill = 9, Terminate = 15, Continue = 18, Stop = 19;

    // SIGSYS: what a crash in native code comes to, an end by the kernel that may leave a core. The framework has handlers of its own for the others of its kind,
    // which take a signal that another process sent for none.
    private const int Crash = 31;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(Kill)]
    [InlineData(Crash)]
    public void An_engine_that_dies_in_mid_answer_leaves_no_note_and_no_guardian(int signal)
    {
        Need();
        using var jam = new Jam("--seed", "3", "--set", "length=8", "--set", "density=2", "--set", "longest=16");
        int guardian = Guardians.Await(jam);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) > 0, TimeSpan.FromSeconds(5)));
        // Only the guardian sends that: until now it has sent nothing.
        Assert.DoesNotContain(jam.Ear.Heard, m => m.Message.IsControl(123));

        long died = Stopwatch.GetTimestamp();
        Guardians.Signal(jam.Id, signal);

        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) == 0, Patience), $"{Jam.Sounding(jam.Ear.Heard)} notes hang");
        TestContext.Current.TestOutputHelper?.WriteLine($"silent {Stopwatch.GetElapsedTime(died).TotalMilliseconds:0} ms after the signal");
        Assert.True(Until.True(() => jam.Ear.Heard.Any(m => m.Message.IsControl(123)), Patience), "the channel was not put right");
        Assert.True(Until.True(() => !Directory.Exists($"/proc/{guardian}"), Patience), "the guardian outlives its engine");
        Assert.Empty(Directory.GetFiles("/dev/shm", $"deepmusic-ledger-{jam.Id}-*"));
    }

    [Fact]
    public void A_guardian_hears_no_terminal_is_replaced_when_it_dies_and_goes_home_without_a_note()
    {
        Need();
        using var jam = new Jam("--seed", "3");
        int first = Guardians.Await(jam);
        Assert.True(Guardians.StandsAlone(first));
        Assert.DoesNotContain(PortListing.Read(MidiApi.Jack).Inputs, p => p.Contains("guard", StringComparison.Ordinal));
        foreach (int signal in new[] { Hangup, Interrupt, Terminate }) Guardians.Signal(first, signal);
        Until.Passed(0.3);
        Assert.Equal(first, Guardians.Of(jam.Id));

        Guardians.Signal(first, Kill);
        int second = Guardians.Await(jam, first);
        Assert.Contains("# the guardian died: another takes its place", jam.Said);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();

        Assert.True(jam.End(Hangup).IsComplete);
        Assert.True(Until.True(() => !Directory.Exists($"/proc/{second}"), Patience), "the guardian outlives its engine");
        Assert.Equal(0, Jam.Sounding(jam.Ear.Heard));
        Assert.DoesNotContain(jam.Ear.Heard, m => m.Message.IsControl(123));
        Assert.Empty(Directory.GetFiles("/dev/shm", $"deepmusic-ledger-{jam.Id}-*"));
    }

    [Fact]
    public void A_guardian_that_lives_and_opens_nothing_is_told_until_it_does()
    {
        Need();
        using var jam = new Jam("--seed", "3");
        int first = Guardians.Await(jam);
        Assert.Empty(CannotOpen());
        Guardians.Signal(first, Kill);
        // Held up before it has opened anything: a process of .NET takes a tenth of a second to come so far.
        int second = 0;
        Assert.True(Until.True(() => (second = Guardians.Of(jam.Id)) > 0 && second != first, TimeSpan.FromSeconds(10)));
        Guardians.Signal(second, Stop);
        Until.Passed(2);
        Assert.Empty(CannotOpen());
        Assert.True(Until.True(() => CannotOpen().Any(), TimeSpan.FromSeconds(20)), string.Join('\n', jam.Said));

        Guardians.Signal(second, Continue);
        Assert.Equal(second, Guardians.Await(jam, first));
        Assert.Single(CannotOpen());

        IEnumerable<string> CannotOpen() => jam.Said.Where(l => l.StartsWith("# the guardian cannot open the outputs", StringComparison.Ordinal));
    }

    private void Need()
    {
        server.Need();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks for processes where Linux has them");
    }
}
