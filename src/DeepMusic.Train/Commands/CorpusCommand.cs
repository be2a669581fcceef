using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DeepMusic.Core;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train corpus</c>: what is in folders of MIDI files, in the numbers one should see before training on them.</summary>
internal static class CorpusCommand
{
    private const int Most = 8;              // keys, meters and symbols that are named

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Build()
    {
        var folders = new Argument<string[]>("folders") { Description = "folders of MIDI files; one with a manifest.json is read by it", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "one JSON object instead of a table" };
        var command = new Command("corpus", "Read folders of MIDI files and print the numbers one should see.") { folders, json };
        command.SetAction(result => CommandTree.Guarded(result, (output, errors) => Run(result.GetRequiredValue(folders), result.GetValue(json), output, errors)));
        return command;
    }

    public static int Run(string[] folders, bool json, TextWriter output, TextWriter errors)
    {
        CorpusNumbers numbers = CorpusNumbers.Of(Corpus.Read(folders, errors.WriteLine));
        if (json) output.WriteLine(JsonSerializer.Serialize(numbers, Snake));
        else Print(numbers, output);
        return 0;
    }

    private static void Print(CorpusNumbers numbers, TextWriter output)
    {
        output.WriteLine($"{numbers.Files} files, {numbers.Files - numbers.Broken} read, {numbers.Broken} broken");
        output.WriteLine();
        output.WriteLine($"{"",-20} {"tunes",5} {"train",6} {"valid",6} {"test",5} {"moved",6} {"notes",8} {"bars",7} {"/beat",6}  {"range",-8} {"minor",5} {"on 16ths",8}  {"chords",-17} {"strong tones",12} {"phrases",8} {"notes in",8}");
        foreach ((string style, StyleNumbers n) in numbers.Styles) Row(output, style, n, numbers.Moved.GetValueOrDefault(style));
        if (numbers.Styles.Count > 1) Row(output, "all", numbers.All, numbers.Moved.Values.Sum());
        output.WriteLine();
        foreach ((string style, StyleNumbers n) in numbers.Styles.Append(new("all", numbers.All)))
        {
            if (style == "all" && numbers.Styles.Count == 1) continue;
            output.WriteLine($"{style,-20} keys    {Named(n.Keys)}");
            output.WriteLine($"{"",-20} meters  {Named(n.Meters)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-20} phrases by notes  {Named(n.PhraseNotes)}; median {n.PhraseSecondsMedian:0.0} s"));
        }
        output.WriteLine();
        output.WriteLine($"chord symbols: {numbers.SymbolsKnown} understood, {numbers.SymbolsUnknown.Values.Sum()} not{(numbers.SymbolsUnknown.Count > 0 ? ": " + Named(numbers.SymbolsUnknown) : "")}");
        output.WriteLine("moved: held out by the folder's split, but the melody is in training as well (or in the other held-out part), so it went there");
    }

    private static void Row(TextWriter output, string name, StyleNumbers n, int moved)
    {
        string range = $"{new Pitch(n.Lowest)}-{new Pitch(n.Highest)}";
        string chords = n.ChordsWritten == n.Tunes ? "written" : n.WithoutChords == n.Tunes ? "none"
            : n.ChordsWritten == 0 ? "heard" : $"{n.ChordsWritten} written";
        if (n.WithoutChords > 0 && n.WithoutChords < n.Tunes) chords += $", {n.WithoutChords} none";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {n.Tunes,5} {n.Train,6} {n.Valid,6} {n.Test,5} {moved,6} {n.Notes,8} {n.Bars,7} {n.NotesPerBeat,6:0.00}  {range,-8} {Percent(n.Minor),5} {Percent(n.OnSixteenths),8}  {chords,-17} {Percent(n.StrongBeatChordTones),12} {n.Phrases,8} {n.PhraseNotesMedian,8:0.#}"));
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Named(IReadOnlyDictionary<string, int> counts) =>
        string.Join("  ", counts.Take(Most).Select(c => $"{c.Key}: {c.Value}")) + (counts.Count > Most ? $"  and {counts.Count - Most} more" : "");
}
