using System.Net;
using System.Web;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Sheet music over HTTP: MusicXML is sent, with which part of it is to be written anew, and comes back written. Nothing of the set is touched.
/// A page in a browser, which says whence it comes, is not served. Thread-safe: yes.
/// </summary>
internal sealed class SheetExchange(Copyist copyist)
{
    /// <summary>Where it is asked.</summary>
    public const string Path = "/sketch/redo";

    /// <summary>The largest document.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>So many are served at once, the one that is written included.</summary>
    public const int MostAtOnce = 8;

    /// <summary>The longest query; a list of many staves is longer than what OSCQuery asks.</summary>
    public const int LongestQuery = 512;

    // What is too large is still taken off the line, so that who sent it hears why it is refused.
    private const long MostDrained = 16L << 20;
    private static readonly TimeSpan PatienceToRead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceToWrite = TimeSpan.FromSeconds(60);

    /// <summary>Reads what is asked, has it written, and tells what to answer.</summary>
    /// <param name="context">Who asks. Where the document does not come in time, the line is cut.</param>
    public async Task<HttpReply> AnswerAsync(HttpListenerContext context)
    {
        HttpListenerRequest request = context.Request;
        (byte[]? document, HttpReply? refusal) = await ReadAsync(context).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (request.Headers["Origin"] is not null) return HttpReply.Line(HttpStatusCode.Forbidden, "pages in a browser are not served: ask from a program");
        if (request.Url!.Query.Length > LongestQuery) return HttpReply.Line(HttpStatusCode.BadRequest, $"the address is longer than {LongestQuery} characters: ask for fewer staves");
        SheetOrder order;
        try
        {
            order = SheetOrder.Read(HttpUtility.ParseQueryString(request.Url.Query));
        }
        catch (SheetException e)
        {
            return HttpReply.Line(e.Status, e.Message);
        }
        using var patience = new CancellationTokenSource(PatienceToWrite);
        return await (copyist.Take(order, document!, patience.Token) ?? Task.FromResult(Busy)).ConfigureAwait(false);
    }

    /// <summary>Too many ask.</summary>
    public static readonly HttpReply Busy = HttpReply.Line(HttpStatusCode.ServiceUnavailable, "too much is being written: ask again in a moment");

    private static async Task<(byte[]?, HttpReply?)> ReadAsync(HttpListenerContext context)
    {
        HttpListenerRequest request = context.Request;
        long length = request.ContentLength64;
        using var patience = new CancellationTokenSource(PatienceToRead);
        using CancellationTokenRegistration giveUp = patience.Token.Register(context.Response.Abort);
        if (length is >= 0 and <= MostBytes)
        {
            byte[] document = new byte[length];
            await request.InputStream.ReadExactlyAsync(document, patience.Token).ConfigureAwait(false);
            return (document, null);
        }
        byte[] lost = new byte[64 << 10];
        long left = MostDrained;
        for (int read; left > 0 && (read = await request.InputStream.ReadAsync(lost, patience.Token).ConfigureAwait(false)) > 0;) left -= read;
        return (null, length < 0
            ? HttpReply.Line(HttpStatusCode.LengthRequired, "say how long the document is (Content-Length)")
            : HttpReply.Line(HttpStatusCode.RequestEntityTooLarge, $"up to {MostBytes >> 20} MiB of music are taken: send fewer bars, or the document compressed (.mxl)"));
    }
}
