using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Answers OSCQuery over HTTP, and takes sheet music to be written anew. It is open to whom OSC is open to; while that is this machine alone,
/// a page that a browser has from elsewhere gets no answer, for it does not call us by our name. Nothing can be changed by it. Thread-safe: yes.
/// </summary>
internal sealed class OscQueryServer : IDisposable
{
    private const int LongestPath = 512;
    private const int MostAtOnce = 8;
    private const int Tries = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly HttpListener _http;
    private readonly Func<Status?> _status;
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    // Who waits for sheet music keeps nobody from asking where a knob stands.
    private readonly SemaphoreSlim _sheets = new(SheetExchange.MostAtOnce);
    private readonly SheetExchange? _exchange;
    private readonly byte[] _hostInfo;

    /// <summary>Opens the port.</summary>
    /// <param name="options">Which port, and how open.</param>
    /// <param name="oscPort">Where OSC itself is.</param>
    /// <param name="status">Asks what stands; null if it cannot be known now.</param>
    /// <param name="copyist">Who writes sheet music; null where nobody does.</param>
    /// <exception cref="RemoteException">The port cannot be had.</exception>
    public OscQueryServer(RemoteOptions options, int oscPort, Func<Status?> status, Copyist? copyist = null)
    {
        _status = status;
        _exchange = copyist is null ? null : new SheetExchange(copyist);
        (_http, Port) = Listen(options, oscPort);
        Where = $"http://{(options.IsOpen ? Dns.GetHostName() : "127.0.0.1")}:{Port}";
        _hostInfo = HostInfo(options, oscPort, _exchange is not null);
        _ = ServeAsync();
    }

    /// <summary>The port it answers on.</summary>
    public int Port { get; }

    /// <summary>Its address for a browser.</summary>
    public string Where { get; }

    /// <inheritdoc/>
    public void Dispose() => _http.Close();

    private static (HttpListener, int) Listen(RemoteOptions options, int oscPort)
    {
        int wanted = options.QueryPort ?? oscPort;
        for (int tries = 0; ; tries++)
        {
            int port = wanted > 0 ? wanted : FreePort();
            var http = new HttpListener();
            http.Prefixes.Add(options.IsOpen ? $"http://*:{port}/" : $"http://127.0.0.1:{port}/");
            if (!options.IsOpen) http.Prefixes.Add($"http://localhost:{port}/");
            try
            {
                http.Start();
                return (http, port);
            }
            catch (Exception e) when (e is HttpListenerException or SocketException)
            {
                http.Close();
                // One that was free a moment ago may be taken by now.
                if (wanted > 0 || tries >= Tries) throw new RemoteException($"OSCQuery: HTTP port {port} cannot be opened ({e.Message}); OSC goes on without it");
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                HttpListenerContext context = await _http.GetContextAsync().ConfigureAwait(false);
                SemaphoreSlim places = context.Request.HttpMethod == "POST" ? _sheets : _places;
                if (places.Wait(0)) _ = Task.Run(() => AnswerAsync(context, places));
                else TurnAway(context.Response);
            }
            catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException || !_http.IsListening)
            {
                return;
            }
            catch (Exception)
            {
                await Task.Yield(); // a request that broke off: the next one may be fine
            }
        }
    }

    private static void TurnAway(HttpListenerResponse response)
    {
        Head(response, SheetExchange.Busy);
        response.Close(SheetExchange.Busy.Body, willBlock: false);
    }

    private static void Head(HttpListenerResponse response, HttpReply reply)
    {
        response.StatusCode = (int)reply.Status;
        response.KeepAlive = false;
        if (reply.Body.Length > 0) response.ContentType = reply.Type;
        if (reply.By.Length > 0) response.Headers[HttpReply.ByHeader] = reply.By;
        if (reply.Status == HttpStatusCode.MethodNotAllowed) response.Headers["Allow"] = "GET, POST";
        response.ContentLength64 = reply.Body.Length;
    }

    private async Task AnswerAsync(HttpListenerContext context, SemaphoreSlim places)
    {
        try
        {
            HttpReply reply = _exchange is not null && context.Request is { HttpMethod: "POST", Url.AbsolutePath: SheetExchange.Path }
                ? await _exchange.AnswerAsync(context).ConfigureAwait(false)
                : Answer(context.Request);
            HttpListenerResponse response = context.Response;
            Head(response, reply);
            using var patience = new CancellationTokenSource(Patience);
            using CancellationTokenRegistration giveUp = patience.Token.Register(response.Abort);
            if (reply.Body.Length > 0) await response.OutputStream.WriteAsync(reply.Body, patience.Token).ConfigureAwait(false);
            response.Close();
        }
        catch (Exception) // whoever asked has gone away, or asked what no browser asks
        {
            try
            {
                context.Response.Abort();
            }
            catch (Exception)
            {
                // there is nothing left to close
            }
        }
        finally
        {
            places.Release();
        }
    }

    private HttpReply Answer(HttpListenerRequest request)
    {
        if (request.Url is not { } url || url.PathAndQuery.Length > LongestPath) return Json(HttpStatusCode.BadRequest, []);
        bool sheets = url.AbsolutePath == SheetExchange.Path;
        if (sheets && request.HttpMethod == "POST") return HttpReply.Line(HttpStatusCode.ServiceUnavailable, "nobody writes sheet music here");
        if (sheets || request.HttpMethod != "GET")
            return HttpReply.Line(HttpStatusCode.MethodNotAllowed, $"GET asks where a knob stands, POST {SheetExchange.Path} sends MusicXML to be written anew; nothing else is served");
        string attribute = url.Query.TrimStart('?');
        if (attribute == "HOST_INFO") return Json(HttpStatusCode.OK, _hostInfo);
        HttpStatusCode status = OscQueryTree.Answer(url.AbsolutePath, attribute, _status, out byte[] json);
        return Json(status, json);
    }

    private static HttpReply Json(HttpStatusCode status, byte[] json) => new(status, json, "application/json");

    private static byte[] HostInfo(RemoteOptions options, int oscPort, bool sheets)
    {
        var info = new Dictionary<string, object>
        {
            ["NAME"] = "DeepMusic",
            ["OSC_PORT"] = oscPort,
            ["OSC_TRANSPORT"] = "UDP",
            ["EXTENSIONS"] = new Dictionary<string, bool>
            {
                ["ACCESS"] = true,
                ["VALUE"] = true,
                ["RANGE"] = true,
                ["DESCRIPTION"] = true,
                ["TAGS"] = true,
                ["UNIT"] = true,
                ["CLIPMODE"] = true,
                ["LISTEN"] = false,
                ["PATH_CHANGED"] = false,
                // Ours, and none of OSCQuery's: whether sheet music is taken.
                ["DEEPMUSIC_SKETCH"] = sheets,
            },
        };
        // Where it is open, it has the address by which it was asked.
        if (!options.IsOpen) info["OSC_IP"] = options.Address.ToString();
        return JsonSerializer.SerializeToUtf8Bytes(info);
    }
}
