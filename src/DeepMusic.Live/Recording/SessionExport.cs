using System.Collections.Immutable;

namespace DeepMusic.Live.Recording;

/// <summary>What a journal was turned into.</summary>
/// <param name="Files">The files that were written.</param>
/// <param name="Notes">Lines for the musician: what could not be made and why, or that the set was cut off.</param>
public sealed record SessionExport(Values<string> Files, Values<string> Notes)
{
    /// <summary>
    /// Makes session.mid, session.png and, if asked, session.wav of a journal: at the end of a set, or later from one that was
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

        string midi = Path.Combine(folder, "session.mid");
        Make(midi, () =>
        {
            Directory.CreateDirectory(folder);
            TakeFile.Of(take).Save(midi);
            return null;
        });
        string picture = Path.Combine(folder, "session.png");
        Make(picture, () =>
        {
            File.WriteAllBytes(picture, RollPicture.Draw(take));
            return null;
        });
        string wav = Path.Combine(folder, "session.wav");
        if (sound && files.Contains(midi)) Make(wav, () => Fluidsynth.Render(midi, wav, take.End - take.Start));
        return new SessionExport(files.ToImmutable(), notes.ToImmutable());

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
