using System.Net;

namespace DeepMusic.Live.Remote;

/// <summary>Sheet music that is not written anew; the message is one line that says what to do.</summary>
/// <param name="status">Whether the asking is wrong (400), the music cannot be written (422), or nobody has time for it (503).</param>
/// <param name="message">The line.</param>
internal sealed class SheetException(HttpStatusCode status, string message) : Exception(message)
{
    /// <summary>Whose fault it is, as HTTP tells it.</summary>
    public HttpStatusCode Status { get; } = status;
}
