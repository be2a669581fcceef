namespace DeepMusic.Train.Tests;

public class ProgressTests
{
    private sealed class Hand : TimeProvider
    {
        private TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public void Pass(double seconds) => _now += TimeSpan.FromSeconds(seconds);
    }

    [Fact]
    public void A_file_gets_a_plain_line_now_and_then_with_speed_and_time_left()
    {
        var clock = new Hand();
        var output = new StringWriter { NewLine = "\n" };
        var progress = new Progress(1000, output, terminal: false, clock);
        for (int step = 0; step <= 1000; step++)
        {
            progress.Tell(step, step * 512L, 2);
            clock.Pass(0.1);
        }
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal("step 0/1000  0.0 %  loss 2.0000", lines[0]);
        Assert.Equal("step 300/1000  30.0 %  loss 2.0000  5,120 tokens/s  1:10 left", lines[1]);
        Assert.StartsWith("step 1000/1000  100.0 %", lines[4]);
        Assert.DoesNotContain('\r', output.ToString());
    }

    [Fact]
    public void A_terminal_has_one_line_that_is_written_over_and_ends_with_the_last_step()
    {
        var clock = new Hand();
        var output = new StringWriter { NewLine = "\n" };
        var progress = new Progress(2, output, terminal: true, clock);
        progress.Tell(0, 0, 1.5);
        clock.Pass(0.1);
        progress.Tell(1, 10, 1.4);
        progress.Say("saved");
        clock.Pass(0.9);
        progress.Tell(2, 20, 1.3);
        string[] shown = output.ToString().Split('\r');
        Assert.Equal("step 0/2  0.0 %  loss 1.5000", shown[1]);
        Assert.Equal("saved\n", shown[3]);
        Assert.Equal("step 2/2  100.0 %  loss 1.3000  20 tokens/s  0:00 left\n", shown[4]);
    }

    [Fact]
    public void Steps_may_be_called_by_what_they_are()
    {
        var output = new StringWriter { NewLine = "\n" };
        new Progress(6, output, terminal: false, new Hand(), "piece").Tell(6);
        Assert.Equal("piece 6/6  100.0 %\n", output.ToString());
    }

    [Fact]
    public void After_a_resume_speed_and_time_left_count_from_there()
    {
        var clock = new Hand();
        var output = new StringWriter { NewLine = "\n" };
        var progress = new Progress(1000, output, terminal: false, clock);
        progress.Tell(900, 0, 1);
        clock.Pass(50);
        progress.Tell(950, 500, 1);
        Assert.EndsWith("10 tokens/s  0:50 left\n", output.ToString());
    }
}
