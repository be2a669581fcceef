using System.CommandLine;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;
using DeepMusic.Train.Markov;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train chords</c>: from folders of lead sheets to the statistics that chords and melodies over them are written by.</summary>
internal static class ChordsCommand
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("folders") { Description = "folders of MIDI files with chord symbols on a track \"Chords\"", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--name") { Description = "what the model is called by those who play it", Required = true };
        var output = new Option<string?>("--out") { Description = "where to write it (default: models/Markov/NAME here if there is a folder models, else among your own models)" };
        var order = new Option<int>("--order") { Description = "the longest context, in chords: 1 to 6", DefaultValueFactory = _ => new LeadSheetConfig().Order };
        var command = new Command("chords", "Count what lead sheets do, for the Markov engine. Takes seconds; a model of that name is replaced.") { folders, name, output, order };
        command.SetAction(result => CommandTree.Guarded(result, (results, errors) =>
        {
            if (result.GetValue(order) is < 1 or > 6) throw new TrainingException($"--order {result.GetValue(order)}: say 1 to 6");
            string model = result.GetValue(output) ?? Models.ToWrite(LeadSheetConfig.Room, result.GetRequiredValue(name));
            return Run(result.GetRequiredValue(folders), model, result.GetValue(order), results, errors);
        }));
        return command;
    }

    private static int Run(string[] folders, string model, int order, TextWriter results, TextWriter errors)
    {
        CorpusReading corpus = Corpus.Read(folders, errors.WriteLine);
        List<SheetMusic> sheets = LeadSheet.Among(corpus.Tunes, TuneSplit.Train);
        if (sheets.Count == 0) throw new TrainingException("no tune to learn from in these folders has chord symbols: they stand as texts on a track called \"Chords\"");
        LeadSheetModel learned = LeadSheetModel.Learn(sheets, new LeadSheetConfig { Order = order, Styles = [.. corpus.Tunes.Select(t => t.Style).Distinct()] });
        errors.WriteLine($"{sheets.Count} lead sheets, {learned.Runs:#,0} runs of chords; now how close melodies and chords keep to one another");
        learned = Calibration.Of(learned, corpus);
        learned.Save(model);
        results.WriteLine($"done: {model}, {sheets.Count} lead sheets, {learned.Runs:#,0} runs of chords");
        return 0;
    }
}
