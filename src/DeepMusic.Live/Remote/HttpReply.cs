using System.Net;
using System.Text;

namespace DeepMusic.Live.Remote;

/// <summary>What is answered over HTTP.</summary>
/// <param name="Status">The number.</param>
/// <param name="Body">The content; may be empty.</param>
/// <param name="Type">What the content is.</param>
/// <param name="By">Who wrote it, where somebody did.</param>
internal sealed record HttpReply(HttpStatusCode Status, byte[] Body, string Type, string By = "")
{
    /// <summary>The header that tells who wrote the music.</summary>
    public const string ByHeader = "DeepMusic-By";

    /// <summary>One line that says what to do.</summary>
    public static HttpReply Line(HttpStatusCode status, string line) => new(status, Encoding.UTF8.GetBytes(line.ReplaceLineEndings(" ") + "\n"), "text/plain; charset=utf-8");
}
