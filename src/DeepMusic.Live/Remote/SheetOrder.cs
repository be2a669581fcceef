using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Remote;

/// <summary>Which part of a sheet somebody wants written anew, and how.</summary>
internal sealed record SheetOrder
{
    /// <summary>Takes whoever suits the music.</summary>
    public const string Anybody = "auto";

    private const string Chords = "chords";
    private const string AnswerSheet = "sheet", AnswerSelection = "selection", AnswerSymbols = "symbols";
    private static readonly string[] Names = ["bars", "staves", "seed", "by", "wish", "surprise", "answer"];

    /// <summary>The first bar, from 1.</summary>
    public int FirstBar { get; private init; } = 1;

    /// <summary>The last bar, from 1; null for the last there is.</summary>
    public int? LastBar { get; private init; }

    /// <summary>One bit for each staff; null for all of them.</summary>
    public ulong? Staves { get; private init; }

    /// <summary>The seed of every random choice.</summary>
    public ulong Seed { get; private init; }

    /// <summary>Who writes it.</summary>
    public string By { get; private init; } = Anybody;

    /// <summary>What it is to become, as <see cref="Sketch.SketchWish"/> reads it; empty where the chord symbols are to be written.</summary>
    public string Wish { get; private init; } = Sketch.SketchWish.Redo.Name;

    /// <summary>The likely (0) to surprise (1).</summary>
    public double Surprise { get; private init; } = 0.3;

    /// <summary>Whether only the part comes back, as a sheet of its own.</summary>
    public bool PartAlone { get; private init; }

    /// <summary>Whether the chord symbols of its bars come with the part.</summary>
    public bool WithSymbols { get; private init; }

    /// <summary>Whether the chord symbols are written, and no note.</summary>
    public bool ChordsAlone => Wish.Length == 0;

    /// <summary>Reads what stands after the question mark of the address.</summary>
    /// <exception cref="SheetException">It cannot be read.</exception>
    public static SheetOrder Read(NameValueCollection query)
    {
        foreach (string? name in query.AllKeys)
            if (!Names.Contains(name)) throw Wrong($"\"{name}\" is not known; there are {string.Join(", ", Names)}");
        (int first, int? last) = Bars(query["bars"] ?? "");
        string wish = query["wish"] ?? Sketch.SketchWish.Redo.Name;
        string answer = query["answer"] ?? AnswerSheet;
        ulong seed = 0;
        double surprise = 0.3;
        if (query["seed"] is { } number && !ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out seed)) throw Wrong($"seed={number}: give a whole number, such as seed=7");
        if (query["surprise"] is { } how && !(double.TryParse(how, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out surprise) && surprise <= 1)) throw Wrong($"surprise={how}: give a number from 0 to 1");
        if (answer is not (AnswerSheet or AnswerSelection or AnswerSymbols)) throw Wrong($"answer={answer}: give {AnswerSheet}, {AnswerSelection}, or {AnswerSymbols} (a selection with its chord symbols)");
        return new SheetOrder
        {
            FirstBar = first,
            LastBar = last,
            Staves = StavesOf(query["staves"] ?? ""),
            Seed = seed,
            By = query["by"] ?? Anybody,
            Wish = wish == Chords ? "" : wish,
            Surprise = surprise,
            PartAlone = answer != AnswerSheet,
            WithSymbols = answer == AnswerSymbols || wish == Chords,
        };
    }

    /// <summary>The part it means of a sheet; with chord symbols, and without them only if they are not what is asked for.</summary>
    /// <exception cref="SheetException">The sheet has no such part.</exception>
    public Selection Of(SheetMusic sheet)
    {
        int last = LastBar ?? sheet.Bars.Length;
        ulong staves = Staves ?? sheet.Whole.Staves;
        if (FirstBar > last || last > sheet.Bars.Length) throw Wrong($"bars {FirstBar}-{last}: the sheet has bars 1-{sheet.Bars.Length}");
        if ((staves & ~sheet.Whole.Staves) != 0) throw Wrong($"there are no such staves: the sheet has staves 1-{sheet.Staves.Length}");
        return new Selection(FirstBar - 1, last, staves, ChordsAlone);
    }

    private static (int, int?) Bars(string text)
    {
        if (text.Length == 0) return (1, null);
        return TrySpan(text, SheetMusic.MostBars, out int first, out int last) ? (first, last) : throw Wrong($"bars={text}: give a bar or two, such as bars=3 or bars=3-4");
    }

    private static ulong? StavesOf(string text)
    {
        if (text.Length == 0) return null;
        ulong staves = 0;
        foreach (string part in text.Split(','))
        {
            if (!TrySpan(part, SheetMusic.MostStaves, out int first, out int last)) throw Wrong($"staves={text}: give their numbers from the uppermost on, such as staves=1,2 or staves=2-4");
            for (int staff = first; staff <= last; staff++) staves |= 1UL << staff - 1;
        }
        return staves;
    }

    private static bool TrySpan(string text, int most, out int first, out int last)
    {
        int dash = text.IndexOf('-');
        bool read = int.TryParse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out first);
        last = first;
        if (dash >= 0) read &= int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out last);
        return read && first >= 1 && first <= last && last <= most;
    }

    private static SheetException Wrong(string line) => new(HttpStatusCode.BadRequest, line);
}
