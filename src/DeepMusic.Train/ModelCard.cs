using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Train;

/// <summary>A model's card: what it is, what it learned from and under what licence, how it was made, what was measured, what it cannot do.</summary>
/// <param name="room">The room.</param>
/// <param name="model">The model.</param>
/// <param name="corpus">What it learned from, read again.</param>
/// <param name="folders">The folders that was read from.</param>
/// <param name="log">The log of its training; null where there is none.</param>
/// <param name="figures">What was measured; null where nothing was.</param>
internal sealed class ModelCard(IRoom room, CheckpointFolder model, CorpusReading corpus, IReadOnlyList<string> folders, TrainingLog? log, ModelFigures? figures)
{
    private readonly StringBuilder _text = new();

    private string Readme => $"src/DeepMusic.Engines/{room.Name}/README.md";

    private IEnumerable<string> FolderNames => folders.Select(f => new DirectoryInfo(f).Name);

    /// <summary>The card, as Markdown.</summary>
    public string Write()
    {
        What();
        Data();
        Commands();
        Figures();
        Line("## What it cannot do\n");
        foreach (string limit in room.Card.Limits) Line($"* {limit}");
        return _text.ToString();
    }

    private void What()
    {
        Line($"# {room.Name}: {model.Name}\n");
        Line($"{room.Card.What}\n");
        Line($"* Paper: {room.Card.Paper}.");
        // In the repository the card stands three folders below the root; a user's own models stand elsewhere.
        string up = Path.Combine(model.Path, "..", "..", "..", Readme);
        Line(File.Exists(up) ? $"* What was kept and what was changed: [{Readme}](../../../{Readme})." : $"* What was kept and what was changed: {Readme} in DeepMusic's sources.");
        Line($"* Shape: {Shape()}.");
        Line($"* Weights: {CheckpointFolder.WeightsFile}, whose SHA-256 begins with `{CheckpointFolder.HashOf(model.Path)}`, as the journals of sets name it.\n");
    }

    private string Shape() => string.Join(", ", Fields(model.Config<JsonObject>()).Select(f => $"{f.Key} {f.Value}"));

    private void Data()
    {
        Line("## Data\n");
        Line("| folder | tunes to learn from / choose by / measure with | licence |");
        Line("|---|---|---|");
        foreach (string folder in folders)
        {
            string style = new DirectoryInfo(folder).Name;
            int Count(TuneSplit split) => corpus.Tunes.Count(t => t.Style == style && t.Split == split);
            Line($"| {Cell(style)} | {Count(TuneSplit.Train)} / {Count(TuneSplit.Valid)} / {Count(TuneSplit.Test)} | {Cell(Licence.Of(folder))} |");
        }
        Line("\nThe three parts have no melody in common.");
        if (log?.Plan.From is { } from) Line($"It started from the weights of `{from}` ({log.Plan.FromWeights}), whose own card tells what those were trained on.");
        if (log?.Plan.Data is { } data && data != corpus.Fingerprint) Line("**The folders have changed since it was trained**: the numbers above are those of today.");
        Line();
    }

    private void Commands()
    {
        string what = $"{room.Name} {string.Join(' ', FolderNames)} --name {model.Name}";
        Line("## How it was made\n");
        Line("```");
        if (room.Card.MadeBy is { } command) Line($"deepmusic-train {command} {string.Join(' ', FolderNames)} --name {model.Name}");
        else if (log is not null) Line($"deepmusic-train train {what}{Said(log.Plan)}");
        if (figures is not null) Line(Invariant($"deepmusic-train evaluate {what} --seed {figures.Seed} --keep"));
        Line($"deepmusic-train card {what}");
        Line("```\n");
        if (room.Card.MadeBy is not null) return;
        if (log is null)
        {
            Line($"There is no {Trainer.LogFile} beside it: how it was trained is not known here.\n");
            return;
        }
        TrainingPoint? best = log.Points.MinBy(p => p.Valid);
        Line(Invariant($"{log.Step} steps of {log.Plan.Batch} sequences in {log.Seconds / 60:0.#} minutes{(log.Machine is { } machine ? $" ({machine})" : "")}, seed {log.Plan.Seed}")
            + (log.Step < log.Plan.Steps ? Invariant($"; the plan has {log.Plan.Steps} steps, it was ended before") : "")
            + (best is null ? ". Held-out melodies were not looked at." : Invariant($". The weights are those of step {best.Step}, the best on held-out melodies: {best.Valid:0.0000} {room.Card.Loss}."))
            + $" All of it is in {Trainer.LogFile}.\n");
        if (best is not null) Line($"![losses over the steps]({Curves.FileName})\n");
    }

    private string Said(TrainingPlan plan)
    {
        string set = plan.Set ?? string.Join(' ', Changed());
        return (plan.From is null ? "" : $" --from {plan.From}")
            + Invariant($" --steps {plan.Steps} --batch {plan.Batch} --rate {plan.LearningRate} --seed {plan.Seed}")
            + string.Concat(set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => $" --set {s}"));
    }

    // What older logs do not tell: the numbers of the shape that are not the room's own.
    private IEnumerable<string> Changed()
    {
        JsonObject plain = room.DefaultShape;
        return Fields(model.Config<JsonObject>()).Where(f => f.Value is JsonValue && plain[f.Key] is { } usual && usual.ToJsonString() != f.Value.ToJsonString())
            .Select(f => $"{f.Key}={f.Value.ToJsonString()}");
    }

    private static IEnumerable<(string Key, JsonNode Value)> Fields(JsonObject config) =>
        config.Where(f => f is { Key: not "room", Value: JsonValue }).Select(f => (f.Key, f.Value!));

    private void Figures()
    {
        Line("## Figures\n");
        if (figures is null)
        {
            Line("Nothing was measured: `deepmusic-train evaluate ... --keep` does it.\n");
            return;
        }
        if (figures.Weights is { } weights && weights != CheckpointFolder.HashOf(model.Path)) Line($"**These were measured with other weights ({weights}) and have to be measured again.**\n");
        Line(Invariant($"Measured on the tunes to measure with, seed {figures.Seed}.\n"));
        Line("| figure | what | value | to be | baseline | |");
        Line("|---|---|---|---|---|---|");
        var shown = new HashSet<string>();
        foreach (Aim aim in room.Card.Aims)
        {
            string value = Number(aim.Metric), beside = aim.Beside is null ? "" : $"{aim.Beside} {Number(aim.Beside)}";
            Line($"| `{aim.Metric}` | {aim.About} | {value} | {aim} | {beside} | {aim.IsMet(figures.Metrics) switch { true => "met", false => "**not met**", null => "not measured" }} |");
            shown.Add(aim.Metric);
            if (aim.Beside is not null) shown.Add(aim.Beside);
        }
        Line();
        foreach (FigureTable table in room.Card.Tables ?? []) Table(table, shown);
        string rest = string.Join(", ", figures.Metrics.Keys.Where(m => !shown.Contains(m)).Order(StringComparer.Ordinal).Select(m => $"`{m}` {Number(m)}"));
        if (rest.Length > 0) Line($"Beside these: {rest}.\n");
    }

    private void Table(FigureTable table, HashSet<string> shown)
    {
        if (!table.Rows.Any(r => table.Columns.Any(c => figures!.Metrics.ContainsKey(c.Metric + r.Suffix)))) return;
        Line($"{table.Title}\n");
        Line($"| | {string.Join(" | ", table.Columns.Select(c => c.About))} |");
        Line($"|---|{string.Concat(table.Columns.Select(_ => "---|"))}");
        foreach ((string about, string suffix) in table.Rows)
        {
            Line($"| {about} | {string.Join(" | ", table.Columns.Select(c => Number(c.Metric + suffix)))} |");
            shown.UnionWith(table.Columns.Select(c => c.Metric + suffix));
        }
        Line();
    }

    private string Number(string metric) => figures!.Metrics.TryGetValue(metric, out double value) ? Invariant($"{value:0.####}") : "not measured";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Line(string line = "") => _text.Append(line).Append('\n');
}
