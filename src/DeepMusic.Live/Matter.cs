using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// What trouble is about: how grave that is, by which name it is over again, and the few words that are read from across the stage. Whatever can
/// go wrong and holds until it is over has its rank here and nowhere else; what is not here passes.
/// </summary>
/// <param name="Gravity">How grave it is.</param>
/// <param name="Name">Trouble of one name is one trouble: what is told later takes the place of what was told before.</param>
/// <param name="Words">What is wrong with what; empty where the line says it best.</param>
public readonly record struct Matter(Gravity Gravity, string Name, string Words = "")
{
    /// <summary>Nobody sends any more.</summary>
    public static readonly Matter Sequencer = new(Gravity.Silence, "sequencer", "sequencer dead: restart");

    /// <summary>There is no MIDI system at all.</summary>
    public static readonly Matter NoSystem = new(Gravity.Silence, "MIDI", "no MIDI system");

    /// <summary>None of the outputs that the scene means is there.</summary>
    public static readonly Matter Scene = new(Gravity.Sound, "scene", "nothing sounds");

    /// <summary>The set is not recorded.</summary>
    public static readonly Matter Disk = new(Gravity.Loss, "disk", "not recorded");

    /// <summary>No guardian stands by.</summary>
    public static readonly Matter Guardian = new(Gravity.Loss, "guardian", "no guardian");

    /// <summary>The engine that was to answer does not.</summary>
    public static readonly Matter Engine = new(Gravity.Engine, "engine");

    /// <summary>An input is muted, since what is played comes back on it.</summary>
    public static Matter Loop(int input) => new(Gravity.Sound, $"loop {input}", $"loop: in {input + 1} muted");

    /// <summary>A guardian stands by, and cannot guard an output.</summary>
    /// <param name="line">The line that says which.</param>
    public static Matter Unguarded(string line) => new(Gravity.Loss, line);

    /// <summary>What the news of a port is about, or of all of them.</summary>
    public static Matter Of(in PortEvent news)
    {
        if (news.Port < 0) return news.Kind == PortEventKind.NoSystem ? NoSystem : new Matter(Gravity.Silence, NoSystem.Name, "JACK is gone");
        // A port that was never there was not counted on to sound just now.
        bool missed = news.Kind != PortEventKind.Waiting;
        string port = $"{(news.IsInput ? "in" : "out")} {news.Port + 1}", trouble = news.Kind switch
        {
            PortEventKind.CableOut => "cable out",
            PortEventKind.Failed => "not opened",
            PortEventKind.Waiting => "not there",
            _ => "lost",
        };
        return Port(news.IsInput, news.Port) with { Gravity = missed && !news.IsInput ? Gravity.Sound : Gravity.Loss, Words = $"{port} {trouble}" };
    }

    /// <summary>A port, whatever is wrong with it.</summary>
    public static Matter Port(bool isInput, int port) => new(isInput ? Gravity.Loss : Gravity.Sound, $"{(isInput ? "in" : "out")} {port}");
}
