
namespace DeepMusic.Realtime.Tests;

public sealed class PortHandleTests
{
    [Fact]
    public void A_device_is_never_taken_while_it_is_used()
    {
        var handle = new PortHandle();
        // each device is an index into this: 1 while it may be used, 0 once it is freed
        var alive = new int[20_001];
        bool done = false;
        int usedDead = 0, used = 0;
        var user = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                nint device = handle.Enter();
                if (device != 0)
                {
                    for (int i = 0; i < 10; i++)
                        if (Volatile.Read(ref alive[device]) == 0) usedDead++;
                    used++;
                }
                handle.Leave();
            }
        });
        user.Start();
        for (int i = 1; i < alive.Length; i++)
        {
            alive[i] = 1;
            handle.Give(i);
            if (i % 16 == 0) Thread.Yield();
            nint taken = handle.Take();
            if (taken != 0) Volatile.Write(ref alive[taken], 0);
        }
        Volatile.Write(ref done, true);
        user.Join();
        Assert.Equal(0, usedDead);
        Assert.True(used > 0, "nothing was used: the test shows nothing");
    }

    [Fact]
    public void A_user_that_hangs_keeps_its_device_and_the_taker_goes_on()
    {
        var handle = new PortHandle();
        handle.Give(7);
        Assert.Equal(7, handle.Enter());
        Assert.Equal(0, handle.Take());
        Assert.False(handle.IsOpen);
        handle.Leave();
        handle.Give(8);
        Assert.Equal(8, handle.Take());
    }
}
