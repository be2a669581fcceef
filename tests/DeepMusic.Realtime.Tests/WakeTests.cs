using DeepMusic.Core;

namespace DeepMusic.Realtime.Tests;

public sealed class WakeTests
{
    private static readonly HostTime Long = HostClock.Instance.Now + TimeSpan.FromMinutes(1);

    [Fact]
    public void A_signal_before_the_wait_ends_it_and_is_used_up_by_it()
    {
        using var wake = new Wake();
        wake.Signal();
        wake.Signal();
        Assert.True(wake.Wait(Long));
        Assert.False(wake.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void No_signal_is_lost_between_two_threads()
    {
        const int Rounds = 20_000;
        using var there = new Wake();
        using var back = new Wake();
        int handed = 0, taken = 0;
        var other = new Thread(() =>
        {
            for (int i = 1; i <= Rounds; i++)
            {
                while (Volatile.Read(ref handed) < i) there.Wait(Long);
                Volatile.Write(ref taken, i);
                back.Signal();
            }
        });
        other.Start();
        for (int i = 1; i <= Rounds; i++)
        {
            Volatile.Write(ref handed, i);
            there.Signal();
            while (Volatile.Read(ref taken) < i) back.Wait(Long);
        }
        other.Join();
        Assert.Equal(Rounds, taken);
    }

    [Fact]
    public void Disposing_ends_the_wait_and_every_later_one()
    {
        var wake = new Wake();
        var other = new Thread(() => wake.Wait(Long));
        other.Start();
        wake.Dispose();
        other.Join();
        wake.Wait(Long);
        wake.Dispose();
    }

    [Fact]
    public void A_signal_after_disposal_touches_nobody_elses_file()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("descriptors are numbered on Linux");
        for (int round = 0; round < 50; round++)
        {
            var wake = new Wake();
            var sleeper = new Thread(() => wake.Wait(Long));
            sleeper.Start();
            wake.Dispose();
            sleeper.Join();
            // The lowest free number is given out next: this file has the closed wake's.
            string path = Path.GetTempFileName();
            using (FileStream file = File.OpenWrite(path))
            {
                wake.Signal();
                wake.Dispose();
                Assert.Equal(0, file.Length);
            }
            Assert.Empty(File.ReadAllBytes(path));
            File.Delete(path);
        }
    }

    [Fact]
    public void Signals_racing_with_disposal_harm_nothing()
    {
        for (int round = 0; round < 200; round++)
        {
            var wake = new Wake();
            var signaller = new Thread(() => { for (int i = 0; i < 1000; i++) wake.Signal(); });
            var sleeper = new Thread(() => { for (int i = 0; i < 100; i++) wake.Wait(Long); });
            signaller.Start();
            sleeper.Start();
            wake.Dispose();
            signaller.Join();
            sleeper.Join();
        }
    }
}
