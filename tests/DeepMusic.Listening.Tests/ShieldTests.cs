using System.Reactive;
using System.Reactive.Subjects;

namespace DeepMusic.Listening.Tests;

public class ShieldTests
{
    [Fact]
    public void A_listener_that_throws_is_reported_and_hears_the_next_value_and_so_do_the_others()
    {
        var faults = new List<Exception>();
        var source = new Subject<int>();
        var heard = new List<int>();
        var others = new List<int>();
        source.Subscribe(Observer.Create<int>(x => { if (x == 1) throw new FormatException("one"); heard.Add(x); }).Shielded(Observer.Create<Exception>(faults.Add)));
        source.Subscribe(others.Add);
        source.OnNext(1);
        source.OnNext(2);
        Assert.IsType<FormatException>(Assert.Single(faults));
        Assert.Equal([2], heard);
        Assert.Equal([1, 2], others);
    }

    [Fact]
    public void A_source_that_fails_is_reported_and_does_not_fail_the_listener()
    {
        var faults = new List<Exception>();
        var source = new Subject<int>();
        source.Subscribe(Observer.Create<int>(_ => { }, _ => Assert.Fail("the failure came through")).Shielded(Observer.Create<Exception>(faults.Add)));
        source.OnError(new FormatException());
        Assert.Single(faults);
    }
}
