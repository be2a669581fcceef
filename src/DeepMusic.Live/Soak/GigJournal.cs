using System.Security.Cryptography;
using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Soak;

/// <summary>The journal of a gig on disk, and its digest without what no two runs share: how long thinking took. Thread-safe: no.</summary>
internal sealed class GigJournal : IDisposable
{
    private readonly Recorder _recorder;
    private readonly LineWriter _lines = new(HostTime.Zero);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Starts one in a folder.</summary>
    public GigJournal(string folder, JournalHeader header, Action<string> fault)
    {
        Path = System.IO.Path.Combine(folder, Journal.FileName);
        // One that was begun and not ended is not worth keeping: the gig is played from its beginning.
        File.Delete(Path);
        _recorder = new Recorder(Path, header, fault, patient: true);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Events so far.</summary>
    public long Events { get; private set; }

    /// <summary>Writes an event.</summary>
    public void Write(JournalEvent e)
    {
        Events++;
        _recorder.Write(e);
        _hash.AppendData(_lines.Line(e switch
        {
            AnswerEvent answer => answer with { Spent = TimeSpan.Zero },
            FillingEvent filling => filling with { Written = filling.Written with { Spent = TimeSpan.Zero } },
            _ => e,
        }));
    }

    /// <summary>Waits until what was written is handed to the disk, some seconds at most: what only waits for it is no growth.</summary>
    public void CatchUp() => SpinWait.SpinUntil(() => _recorder.Waiting == 0, TimeSpan.FromSeconds(10));

    /// <summary>Ends it. Returns whether it is on the disk, whole.</summary>
    public bool Close(HostTime at) => _recorder.Close(at, "the gig is over") && _recorder.Dropped == 0;

    /// <summary>The digest of all that was written.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose()
    {
        _recorder.Dispose();
        _hash.Dispose();
    }
}
