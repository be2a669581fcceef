using CsCheck;

namespace DeepMusic.Live.Tests.Scenes;

/// <summary>Any preset and any standing, for property tests.</summary>
internal static class AnyPreset
{
    // Any text that is text: half a surrogate pair is not.
    public static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.String[Gen.Char["abc XYZ09*?-_.:\"'\\#=[]{}äß\t\n\r\u0001\u007f\u0085\u2028"], 0, 12]),
        (1, Gen.String.Select(s => string.Concat(s.EnumerateRunes().Select(r => r.ToString())))));

    public static readonly Gen<PresetControl> Control =
        Gen.Select(Word, Word, Gen.OneOf(Gen.Const(""), Text), Gen.OneOf(Gen.Const(0.0), Real), Gen.OneOf(Gen.Const(1.0), Real))
            .Select((source, target, takeover, low, high) => new PresetControl(source, target, takeover, low, high));

    public static readonly Gen<Knobs> Position = Gen.Select(Gen.Int[0, Knobs.All.Length - 1], Gen.Int[-30, 30], Gen.Double[0, 1], Gen.Int[0, 2]).Array[0, 12].Select(turns =>
    {
        Knobs knobs = Knobs.AtRest;
        foreach ((int k, int steps, double position, int way) in turns)
        {
            Knob knob = Knobs.All[k];
            string value = way == 0 ? knob.At(position) : way == 1 ? knob.Nudge(knobs[k], steps, coarse: false) : knob.Nearest(steps * position)!;
            knobs = knobs.With(knob.Name, value);
        }
        return knobs;
    });

    public static readonly Gen<Preset> One =
        from words in Gen.Select(Text, Word, Maybe(Text), Maybe(Text), Maybe(Text))
        from channels in Gen.Select(Gen.Int[0, 15], Maybe(Gen.Int[0, 15]), Gen.Int[0, 15], Gen.Bool)
        from voices in Gen.Int[0, 15].Array[0, 4]
        from own in Gen.OneOf(Gen.Const((Bank: (int?)null, Program: (int?)null)), Gen.Select(Maybe(Gen.Int[0, 16383]), Gen.Int[0, 127]).Select((b, p) => (Bank: b, Program: (int?)p)))
        from ports in Gen.Select(Word.Array[0, 3], Word.Array[0, 3])
        from knobs in Position
        from style in Maybe(Word)
        from programs in Gen.Select(Word, Gen.Int[0, 15], Maybe(Gen.Int[0, 16383]), Gen.Int[0, 127]).Select((o, c, b, p) => new PresetProgram(o, c, b, p)).Array[0, 3]
        from controls in Control.Array[0, 3]
        select new Preset
        {
            Name = "any",
            About = words.Item1,
            Engine = words.Item2,
            Model = words.Item3,
            Library = words.Item4,
            Corpus = words.Item5,
            Channel = channels.Item1,
            Voices = [.. voices],
            ThruChannel = channels.Item2,
            ClickChannel = channels.Item3,
            Thru = channels.Item4,
            Bank = own.Bank,
            Program = own.Program,
            In = [.. ports.Item1],
            Out = [.. ports.Item2],
            Knobs = style is null ? knobs : knobs.With("style", style),
            Programs = [.. programs],
            Controls = [.. controls],
        };

    public static readonly Gen<Standing> Stood =
        from asked in Gen.Select(Maybe(Text), Maybe(Text), Maybe(Gen.Int[1, 99]), Text, Gen.Bool)
        from knobs in Position
        from controls in Control.Array[0, 3]
        from engine in Gen.Select(Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text))
        from ports in Gen.Select(Word.Array[0, 3], Word.Array[0, 3], Maybe(Text), Maybe(Text))
        select new Standing
        {
            Engine = engine.Item1,
            Model = engine.Item2,
            Library = engine.Item3,
            Corpus = engine.Item4,
            In = [.. ports.Item1],
            Out = [.. ports.Item2],
            Api = ports.Item3,
            Synth = ports.Item4,
            Preset = asked.Item1,
            SetList = asked.Item2,
            Scene = asked.Item3,
            SceneName = asked.Item4,
            Locked = asked.Item5,
            Turned = Standing.Differing(Knobs.AtRest, knobs),
            Learned = [.. controls],
        };

    private static Gen<string> Word => Text.Where(t => !string.IsNullOrWhiteSpace(t));

    private static Gen<double> Real => Gen.OneOf(Gen.Double[-1, 1], Gen.Int[-100, 100].Select(i => (double)i), Gen.Double.Where(double.IsFinite));

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(Gen.Const((string?)null), gen.Select(t => (string?)t));

    private static Gen<int?> Maybe(Gen<int> gen) => Gen.OneOf(Gen.Const((int?)null), gen.Select(n => (int?)n));

    /// <summary>All of a preset as values that compare: knobs by where they stand.</summary>
    public static IReadOnlyDictionary<string, object?> Everything(Preset preset) => typeof(Preset).GetProperties()
        .ToDictionary(p => p.Name, p => p.GetValue(preset) is var value && value is Knobs knobs ? string.Join('|', Knobs.All.Select(k => $"{k.Name}={knobs[k.Name]}")) : value);
}
