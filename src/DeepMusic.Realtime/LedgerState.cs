namespace DeepMusic.Realtime;

/// <summary>How it stands with the sequencer that writes a ledger.</summary>
public enum LedgerState
{
    /// <summary>It plays; or it died, and what the ledger says sounds still.</summary>
    Running = 1,

    /// <summary>It has released all it could and sends nothing any more.</summary>
    Closed = 2,
}
