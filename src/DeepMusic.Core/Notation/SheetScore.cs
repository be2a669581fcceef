namespace DeepMusic.Core.Notation;

/// <summary>Makes a score, as files have it, of sheet music.</summary>
internal static class SheetScore
{
    public static Score Of(SheetMusic sheet)
    {
        var meters = new List<Placed<TimeSignature>>();
        var keys = new List<Placed<Key>>();
        var fermatas = new List<Placed<string>>();
        var chords = new List<Placed<string>>();
        for (int i = 0; i < sheet.Bars.Length; i++)
        {
            Bar bar = sheet.Bars[i];
            Beats start = sheet.StartOf(i);
            // Only the pick-up and bars in the middle need a meter of their own length: the last is as long as the score has it.
            TimeSignature meter = bar.IsWhole || i > 0 && i == sheet.Bars.Length - 1 && bar.Length < bar.Meter.Bar ? bar.Meter : Bar.MeterOf(bar.Length)!.Value;
            if (meters.Count == 0 || meters[^1].Value != meter) meters.Add(new(start, meter));
            if (i == 0 || sheet.Bars[i - 1].Signature != bar.Signature) keys.Add(new(start, bar.Signature.Key));
            fermatas.AddRange(bar.Fermatas.Select(f => new Placed<string>(start + f, "fermata")));
            chords.AddRange(sheet.Chords[i].Select(c => new Placed<string>(start + c.At, c.Value?.ToString() ?? "N.C.")));
        }
        IEnumerable<Voice> voices = sheet.Staves.Select((s, i) => new Voice { Name = s.Name, Channel = s.Channel, Program = s.Program, Notes = [.. sheet.Notes(i)] });
        if (chords.Count > 0) voices = voices.Append(new Voice { Name = "Chords", Texts = [.. chords] });
        return new Score
        {
            Title = sheet.Title,
            Length = sheet.Length,
            Tempos = [new(Beats.Zero, (int)Math.Round(sheet.Tempo.MicrosecondsPerBeat))],
            Meters = [.. meters],
            Keys = [.. keys],
            Markers = [.. fermatas],
            Voices = [.. voices],
        };
    }
}
