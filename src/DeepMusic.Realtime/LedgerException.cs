namespace DeepMusic.Realtime;

/// <summary>A shared ledger cannot be made or read; the message says in one line why.</summary>
/// <param name="message">Why.</param>
public sealed class LedgerException(string message) : IOException(message);
