using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Remote;

public sealed class OscQueryTests : IDisposable
{
    private readonly RemoteRig _rig = new(options: new RemoteOptions { Port = 0, QueryPort = 0 });
    private readonly HttpClient _http = new();

    public OscQueryTests() => _http.BaseAddress = new Uri($"http://127.0.0.1:{_rig.Board.QueryPort}");

    public void Dispose()
    {
        _http.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task The_whole_tree_tells_every_address()
    {
        JsonElement root = await Json("/");
        Assert.Equal("/", root.GetProperty("FULL_PATH").GetString());
        var paths = new List<string>();
        Walk(root, paths);
        Assert.Equal(AddressSpace.All.Select(n => n.Address).Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_node_tells_its_type_its_range_and_where_it_stands()
    {
        _rig.Desk.Turn(Knobs.IndexOf("surprise"), "0.5");
        JsonElement knob = await Json("/deepmusic/surprise");
        Assert.Equal("f", knob.GetProperty("TYPE").GetString());
        Assert.Equal(3, knob.GetProperty("ACCESS").GetInt32());
        Assert.Equal(0.5, knob.GetProperty("VALUE")[0].GetDouble());
        Assert.Equal(1, knob.GetProperty("RANGE")[0].GetProperty("MAX").GetDouble());
        Assert.Equal("both", knob.GetProperty("CLIPMODE")[0].GetString());
        Assert.Equal("/deepmusic/surprise/norm", knob.GetProperty("CONTENTS").GetProperty("norm").GetProperty("FULL_PATH").GetString());
        JsonElement key = await Json("/deepmusic/key/now");
        Assert.Equal("sf", key.GetProperty("TYPE").GetString());
        Assert.Equal(2, key.GetProperty("VALUE").GetArrayLength());
        Assert.Equal("follow", _rig.Knobs["density"]);
        Assert.Equal(JsonValueKind.Null, (await Json("/deepmusic/density?VALUE")).GetProperty("VALUE")[0].ValueKind);
    }

    [Theory]
    [InlineData("/deepmusic/gap?VALUE", """{"VALUE":[250]}""")]
    [InlineData("/deepmusic/gap?TYPE", """{"TYPE":"f"}""")]
    [InlineData("/deepmusic/gap?UNIT", """{"UNIT":["ms"]}""")]
    [InlineData("/deepmusic/gap?RANGE", """{"RANGE":[{"MIN":100,"MAX":3000}]}""")]
    [InlineData("/deepmusic/panic?ACCESS", """{"ACCESS":2}""")]
    [InlineData("/deepmusic/barge-in?RANGE", """{"RANGE":[{"VALS":["yield","duet"]}]}""")]
    [InlineData("/deepmusic/mute?VALUE", """{"VALUE":[0]}""")]
    [InlineData("/deepmusic/state?VALUE", """{"VALUE":["idle"]}""")]
    [InlineData("/deepmusic/tap?DESCRIPTION", """{"DESCRIPTION":"one tap of the tempo (nothing, or 0 for a button that is let go)"}""")]
    public async Task One_attribute_can_be_asked_for(string path, string json) => Assert.Equal(json, (await Get(path)).Body);

    [Theory]
    [InlineData("/deepmusic/nothing", HttpStatusCode.NotFound)]
    [InlineData("/deepmusic/gap/norm/more", HttpStatusCode.NotFound)]
    [InlineData("/deepmusic/panic?VALUE", HttpStatusCode.NoContent)]
    [InlineData("/deepmusic?TYPE", HttpStatusCode.NoContent)]
    [InlineData("/deepmusic/gap?COLOUR", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_told_by_its_number(string path, HttpStatusCode status)
    {
        (HttpStatusCode got, string body) = await Get(path);
        Assert.Equal((status, ""), (got, body));
    }

    [Fact]
    public async Task The_host_tells_where_osc_is()
    {
        JsonElement host = await Json("/?HOST_INFO");
        Assert.Equal(_rig.Board.Port, host.GetProperty("OSC_PORT").GetInt32());
        Assert.Equal("127.0.0.1", host.GetProperty("OSC_IP").GetString());
        Assert.True(host.GetProperty("EXTENSIONS").GetProperty("VALUE").GetBoolean());
    }

    [Fact]
    public async Task Only_what_asks_by_our_own_name_is_answered_and_nothing_can_be_sent()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        Assert.NotEqual(HttpStatusCode.OK, (await Pumped(_http.SendAsync(foreign, TestContext.Current.CancellationToken))).StatusCode);
        using var named = new HttpRequestMessage(HttpMethod.Get, "/?HOST_INFO") { Headers = { Host = $"localhost:{_rig.Board.QueryPort}" } };
        Assert.Equal(HttpStatusCode.OK, (await Pumped(_http.SendAsync(named, TestContext.Current.CancellationToken))).StatusCode);
        foreach (HttpMethod method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/deepmusic/gap?VALUE");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Pumped(_http.SendAsync(request, TestContext.Current.CancellationToken))).StatusCode);
        }
    }

    [Fact]
    public async Task Garbage_and_the_impatient_do_not_end_it()
    {
        var random = new Core.SeededRandom(3);
        for (int i = 0; i < 40; i++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(IPAddress.Loopback, _rig.Board.QueryPort);
            socket.Send(i % 2 == 0 ? Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n") : [.. Enumerable.Range(0, 300).Select(_ => (byte)random.Next(256))]);
            _rig.Pump();
        }
        // Those who went away without their answer have places until it is found.
        HttpStatusCode status;
        int tries = 0;
        do status = (await Get("/" + new string('x', 600))).Status;
        while (status == HttpStatusCode.ServiceUnavailable && ++tries < 500);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/deepmusic/gap?VALUE")).Status);
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_a_line_and_osc_goes_on()
    {
        using var other = new RemoteRig(options: new RemoteOptions { Port = 0, QueryPort = _rig.Board.QueryPort });
        Assert.Matches($"^OSCQuery: HTTP port {_rig.Board.QueryPort} cannot be opened [^\n]+$", Assert.Single(other.Said));
        Assert.Equal("/deepmusic/gap ,f 250", other.Ask(other.NewClient(), "/deepmusic/gap"));
        using var third = new RemoteRig(options: new RemoteOptions { Port = _rig.Board.Port });
        Assert.Matches($"^OSC: UDP port {_rig.Board.Port} [^\n]+$", Assert.Single(third.Said));
        third.Advance(1);
        Assert.Equal([third.Said[0]], third.Board.Lines);
    }

    private static void Walk(JsonElement node, List<string> paths)
    {
        if (node.TryGetProperty("TAGS", out _)) paths.Add(node.GetProperty("FULL_PATH").GetString()!);
        if (!node.TryGetProperty("CONTENTS", out JsonElement below)) return;
        foreach (JsonProperty child in below.EnumerateObject()) Walk(child.Value, paths);
    }

    private async Task<JsonElement> Json(string path) => JsonDocument.Parse((await Get(path)).Body).RootElement;

    private async Task<(HttpStatusCode Status, string Body)> Get(string path)
    {
        using HttpResponseMessage response = await Pumped(_http.GetAsync(path, TestContext.Current.CancellationToken));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The test is the listening thread: it does what is asked while it waits.</summary>
    private async Task<HttpResponseMessage> Pumped(Task<HttpResponseMessage> asking)
    {
        while (await Task.WhenAny(asking, Task.Delay(2, TestContext.Current.CancellationToken)) != asking) _rig.Pump();
        return await asking;
    }
}
