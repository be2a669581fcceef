namespace DeepMusic.Live.Remote;

/// <summary>A port or a target that cannot be had; the message is one line that says what to do.</summary>
public sealed class RemoteException(string message) : Exception(message);
