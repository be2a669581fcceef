using System.Collections.Immutable;
using System.Globalization;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Recording;

/// <summary>What a journal was turned into.</summary>
/// <param name="Files">The files that were written.</param>
/// <param name="Notes">Lines for the musician: what could not be made and why, or that the set was cut off.</param>
public sealed record SessionExport(Values<string> Files, Values<string> Notes)
{
    /// <summary>
    /// Makes session.mid, session.png, latency.png where anything was sent, and, if asked, session.wav of a journal, or session-NAME.mid and so on of that of one of several performers: at the end of a set, or later from one that was
    /// killed. Each is made for itself, so that one that fails does not take the others with it.
    /// </summary>
    /// <param name="journalPath">The journal, or its session's folder.</param>
    /// <param name="folder">Where to put them; made if need be, files of those names replaced.</param>
    /// <param name="sound">Whether to render sound too.</param>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public static SessionExport Export(string journalPath, string folder, bool sound = false)
    {
        Journal journal = Journal.Open(journalPath);
        Take take = Take.Of(journal);
        var files = ImmutableArray.CreateBuilder<string>();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (journal.Note.Length > 0) notes.Add(journal.Note);

        string name = NameOf(journalPath), midi = Path.Combine(folder, name + ".mid");
        Make(midi, () =>
        {
            Directory.CreateDirectory(folder);
            TakeFile.Of(take).Save(midi);
            return null;
        });
        string picture = Path.Combine(folder, name + ".png");
        Make(picture, () =>
        {
            File.WriteAllBytes(picture, RollPicture.Draw(take));
            return null;
        });
        string latency = Path.Combine(folder, name.Replace("session", "latency", StringComparison.Ordinal) + ".png");
        if (journal.Events.Any(e => e is SentEvent)) Make(latency, () =>
        {
            ImmutableArray<Distribution> times = LatencyMeter.Of(journal);
            File.WriteAllBytes(latency, LatencyPicture.Draw($"{journal.Header.Preset}, {journal.Header.Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}: how long each output was waited for", times));
            return null;
        });
        string wav = Path.Combine(folder, name + ".wav");
        if (sound && files.Contains(midi)) Make(wav, () => Fluidsynth.Render(midi, wav, take.End - take.Start));
        return new SessionExport(files.ToImmutable(), notes.ToImmutable());

        static string NameOf(string journal) =>
            Path.GetFileNameWithoutExtension(journal) is var stem && stem.StartsWith("session-", StringComparison.Ordinal) && !Directory.Exists(journal) ? stem : "session";

        void Make(string file, Func<string?> make)
        {
            try
            {
                if (make() is { } why) notes.Add(why);
                else files.Add(file);
            }
            catch (Exception e)
            {
                // A full disk, a missing native part: the set is recorded all the same, and can be exported again.
                notes.Add($"{Path.GetFileName(file)} was not made: {e.GetBaseException().Message}");
            }
        }
    }
}
