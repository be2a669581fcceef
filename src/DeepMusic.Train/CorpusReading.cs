using System.Security.Cryptography;
using System.Text;
using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>What was read of one or more folders.</summary>
public record CorpusReading
{
    /// <summary>The tunes, folder by folder.</summary>
    public required IReadOnlyList<Tune> Tunes { get; init; }

    /// <summary>How many files there were.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them gave no tune.</summary>
    public required int Broken { get; init; }

    /// <summary>Chord symbols that were understood.</summary>
    public required int SymbolsKnown { get; init; }

    /// <summary>Chord symbols that were not, and how often each was met.</summary>
    public required IReadOnlyDictionary<string, int> SymbolsUnknown { get; init; }

    /// <summary>Tunes that were put elsewhere than their folder says because their melody is in another tune; as they were.</summary>
    public IReadOnlyList<Tune> Moved { get; init; } = [];

    /// <summary>What tells these tunes from others: the same files, notes and splits, in whatever folder, have the same one.</summary>
    public string Fingerprint
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (Tune tune in Tunes)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{tune.Style}/{tune.File} {tune.Split}\n"));
                foreach (Note note in tune.Melody.Notes) hash.AppendData(Encoding.ASCII.GetBytes($"{note.Start.Ticks} {note.Length.Ticks} {note.Pitch.Number}\n"));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        }
    }
}
