using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>Sheet music sent over HTTP to a whole instrument, whose listening thread (the test) is never needed for it.</summary>
public sealed class SheetExchangeTests : IDisposable
{
    private static readonly SheetMusic Sheet = Chorale(4, 8);

    private readonly List<IGapFiller> _fillers = [new DiceFiller()];
    private readonly List<string> _opened = [];
    private RemoteRig? _rig;
    private HttpClient? _client;

    /// <summary>The instrument, with those who can write when it is first asked for.</summary>
    private RemoteRig Rig => _rig ??= new RemoteRig(options: new RemoteOptions { Port = 0, QueryPort = 0 }, fillers: new FillerShelf([.. _fillers.Select(f => new FillerSeat(f.Name, () => Opened(f)))]));

    private HttpClient Http => _client ??= new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Rig.Board.QueryPort}") };

    public void Dispose()
    {
        _client?.Dispose();
        _rig?.Dispose();
    }

    [Theory]
    [InlineData("bars=3-4&staves=1,2&seed=7", 2, 4, 0b0011)]
    [InlineData("bars=8&staves=2-4", 7, 8, 0b1110)]
    [InlineData("", 0, 8, 0b1111)]
    public async Task The_selection_is_written_anew_and_nothing_else(string query, int first, int end, int staves)
    {
        SheetMusic again = MusicXml.Read((await Post(query, MusicXml.ToBytes(Sheet))).Body);
        var where = new Selection(first, end, (ulong)staves);
        Assert.NotEqual(Sheet.Cut(where), again.Cut(where));
        Assert.Equal(Sheet.With(where, again.Cut(where)).Settled(), again);
    }

    [Fact]
    public async Task The_part_alone_is_the_same_part_of_the_whole()
    {
        SheetMusic whole = MusicXml.Read((await Post("bars=3-4&staves=2-3&seed=7", MusicXml.ToBytes(Sheet))).Body);
        SheetMusic part = MusicXml.Read((await Post("bars=3-4&staves=2-3&seed=7&answer=selection", MusicXml.Packed(MusicXml.ToBytes(Sheet)))).Body);
        Assert.Equal(whole.Cut(Selection.Of(2, 4, 1, 2)).Settled().Staves.Select(s => s.Measures), part.Staves.Select(s => s.Measures));
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_and_another_something_else()
    {
        byte[] one = (await Post("bars=2&seed=1", MusicXml.ToBytes(Sheet))).Body;
        byte[] two = (await Post("bars=2&seed=2", MusicXml.ToBytes(Sheet))).Body;
        Assert.NotEqual(one, two);
        Assert.Equal(one, (await Post("bars=2&seed=1", MusicXml.ToBytes(Sheet))).Body);
    }

    [Fact]
    public async Task What_is_wished_for_holds()
    {
        byte[] document = MusicXml.ToBytes(Sheet);
        int median = Sheet.Notes(0).Where(n => n.Start >= Sheet.StartOf(2) && n.Start < Sheet.StartOf(4)).Select(n => n.Pitch.Number).Order().ElementAt(4);
        SheetMusic higher = MusicXml.Read((await Post("bars=3-4&staves=1&wish=higher", document)).Body);
        Assert.All(higher.Cut(Selection.Of(2, 4, 0)).Notes(0), n => Assert.True(n.Pitch.Number >= median));
        SheetMusic landed = MusicXml.Read((await Post("bars=3-4&staves=1&wish=land%20C5@4.3", document)).Body);
        Assert.Contains(landed.Notes(0), n => n.Start == Sheet.StartOf(3) + Beats.Quarter * 2 && n.Pitch == new Pitch(72));
        SheetMusic simpler = MusicXml.Read((await Post("bars=3-4&staves=1&wish=simpler", document)).Body);
        Assert.True(simpler.Cut(Selection.Of(2, 4, 0)).Notes(0).Count < 8);
    }

    [Fact]
    public async Task Chords_are_written_above_notes_that_stay()
    {
        SheetMusic again = MusicXml.Read((await Post("bars=2-3&staves=1&wish=chords", MusicXml.ToBytes(Sheet))).Body);
        Assert.Equal(Sheet.Staves.Select(s => s.Measures), again.Staves.Select(s => s.Measures));
        Assert.Equal([0, 2, 2, 0, 0, 0, 0, 0], again.Chords.Select(c => c.Length));
        SheetMusic part = MusicXml.Read((await Post("bars=2-3&staves=1&wish=chords&answer=selection", MusicXml.ToBytes(Sheet))).Body);
        Assert.Equal(again.Chords[1..3].SelectMany(c => c), part.Chords.SelectMany(c => c));
        SheetMusic redone = MusicXml.Read((await Post("bars=2-4&staves=1&answer=symbols", MusicXml.ToBytes(again))).Body);
        Assert.Equal(again.Chords[1..4].SelectMany(c => c), redone.Chords.SelectMany(c => c));
    }

    [Theory]
    [InlineData(4, "auto", "redo", "deepbach")]
    [InlineData(3, "auto", "redo", "markov")]
    [InlineData(2, "auto", "redo", "markov,dice")]
    [InlineData(4, "dice", "redo", "dice")]
    [InlineData(4, "auto", "chords", "markov")]
    public async Task The_first_who_does_not_refuse_writes_and_is_made_ready_once(int staves, string by, string wish, string asked)
    {
        _fillers.AddRange([new DiceFiller("markov", s => s.Staves.Length == 2 ? "two staves are too few" : null), new DiceFiller("deepbach", s => s.Staves.Length == 4 ? null : "four voices are needed")]);
        for (int i = 0; i < 2; i++) Assert.Equal(asked.Split(',')[^1], (await Post($"by={by}&wish={wish}", MusicXml.ToBytes(Chorale(staves, 2)))).By);
        Assert.Equal(asked.Split(','), _opened);
    }

    [Theory]
    [InlineData("POST", "?bars=9", 400, "the sheet has bars 1-8")]
    [InlineData("POST", "?bars=4-3", 400, "bars=3-4")]
    [InlineData("POST", "?staves=5", 400, "the sheet has staves 1-4")]
    [InlineData("POST", "?staves=x", 400, "staves=1,2")]
    [InlineData("POST", "?seed=-1", 400, "a whole number")]
    [InlineData("POST", "?surprise=NaN", 400, "from 0 to 1")]
    [InlineData("POST", "?wish=louder", 400, "redo, higher, lower, denser, simpler, chords")]
    [InlineData("POST", "?wish=land%20C5@7.1&bars=1", 400, "select the place as well")]
    [InlineData("POST", "?by=nobody", 400, "there are auto, dice, strict")]
    [InlineData("POST", "?by=strict", 422, "strict: it never writes")]
    [InlineData("POST", "?color=red", 400, "there are bars, staves")]
    [InlineData("POST", "?answer=none", 400, "sheet, selection, or symbols")]
    [InlineData("GET", "", 405, "POST /sketch/redo")]
    [InlineData("PUT", "", 405, "POST /sketch/redo")]
    public async Task What_cannot_be_done_is_told_in_one_line(string method, string query, int status, string line)
    {
        _fillers.Add(new DiceFiller("strict", _ => "it never writes"));
        using var request = new HttpRequestMessage(new HttpMethod(method), SheetExchange.Path + query) { Content = method == "GET" ? null : new ByteArrayContent(MusicXml.ToBytes(Sheet)) };
        await Told(request, status, line);
    }

    [Fact]
    public async Task What_finds_no_way_says_what_would_have_to_give_way()
    {
        // A bar that is as full as it can be cannot be denser.
        var full = Sheet.With(Selection.Of(0, 1, 0), Enumerable.Range(0, 64).Select(i => new Note(new Beats(i * 60), new Beats(60), new Pitch(60), 80)));
        using HttpRequestMessage request = Request("bars=1&staves=1&wish=denser", MusicXml.ToBytes(full));
        await Told(request, 422, "nothing was written: dice: relax density");
    }

    [Fact]
    public async Task An_empty_shelf_is_told()
    {
        _fillers.Clear();
        using HttpRequestMessage request = Request("bars=1", MusicXml.ToBytes(Sheet));
        await Told(request, 503, "nobody writes sheet music here");
    }

    [Fact]
    public async Task All_who_could_not_are_told_with_the_reason()
    {
        _fillers[0] = new DiceFiller("markov", _ => "it is asleep");
        _fillers.Add(new DiceFiller("clumsy") { Meanwhile = _ => throw new InvalidOperationException("ink\neverywhere") });
        using HttpRequestMessage request = Request("bars=1", MusicXml.ToBytes(Sheet));
        await Told(request, 422, "nothing was written: markov: it is asleep; clumsy: ink everywhere");
    }

    [Fact]
    public async Task Whoever_stumbles_keeps_nobody_else_from_writing()
    {
        _fillers.Insert(0, new DiceFiller("clumsy") { Meanwhile = _ => throw new InvalidOperationException("ink everywhere") });
        using HttpRequestMessage request = Request("by=clumsy", MusicXml.ToBytes(Sheet));
        await Told(request, 422, "ink everywhere");
        Assert.Equal("dice", (await Post("by=dice", MusicXml.ToBytes(Sheet))).By);
    }

    [Fact]
    public async Task What_is_no_music_is_told()
    {
        foreach (string document in new[] { "", "no music", "<score-partwise/>", "PK\u0003\u0004" })
        {
            using HttpRequestMessage request = Request("", Encoding.UTF8.GetBytes(document));
            await Told(request, 400, "what was sent: ");
        }
    }

    [Fact]
    public async Task Too_large_no_length_and_pages_of_a_browser_are_refused()
    {
        using HttpRequestMessage large = Request("", new byte[SheetExchange.MostBytes + 1]);
        await Told(large, 413, "4 MiB");
        using HttpRequestMessage endless = Request("", MusicXml.ToBytes(Sheet));
        endless.Headers.TransferEncodingChunked = true;
        await Told(endless, 411, "Content-Length");
        using HttpRequestMessage page = Request("", MusicXml.ToBytes(Sheet));
        page.Headers.Add("Origin", "http://evil.example");
        await Told(page, 403, "browser");
    }

    [Fact]
    public async Task One_is_written_at_a_time_and_more_than_eight_are_turned_away()
    {
        using var gate = new SemaphoreSlim(0);
        int writing = 0, most = 0;
        _fillers[0] = new DiceFiller
        {
            Meanwhile = cancel =>
            {
                most = Math.Max(most, Interlocked.Increment(ref writing));
                gate.Wait(cancel);
                Interlocked.Decrement(ref writing);
            },
        };
        // Whichever of nine comes last finds no place, and is the only one that is answered while nothing is written.
        HttpRequestMessage[] requests = [.. Enumerable.Range(0, SheetExchange.MostAtOnce + 1).Select(_ => Request("bars=1", MusicXml.ToBytes(Sheet)))];
        List<Task<HttpResponseMessage>> asked = [.. requests.Select(r => Http.SendAsync(r, TestContext.Current.CancellationToken))];
        Task<HttpResponseMessage> ninth = await Task.WhenAny(asked);
        using (HttpResponseMessage refused = await ninth)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("ask again in a moment", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        // Where a knob stands is still told: nobody who waits for music is in the way.
        Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync("/?HOST_INFO", TestContext.Current.CancellationToken)).StatusCode);
        gate.Release(100);
        asked.Remove(ninth);
        foreach (HttpResponseMessage served in await Task.WhenAll(asked))
            using (served) Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        foreach (HttpRequestMessage request in requests) request.Dispose();
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Nothing_of_the_set_changes_and_nothing_is_journaled()
    {
        JournalEvent[] before = [.. Rig.Events];
        await Post("bars=1&wish=higher", MusicXml.ToBytes(Sheet));
        Rig.Pump();
        Assert.Equal(before, Rig.Events);
    }

    [Fact]
    public async Task An_instrument_without_writers_says_so_and_so_does_its_host_info()
    {
        using var rig = new RemoteRig(options: new RemoteOptions { Port = 0, QueryPort = 0 });
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{rig.Board.QueryPort}") };
        using HttpResponseMessage response = await http.PostAsync(SheetExchange.Path, new ByteArrayContent(MusicXml.ToBytes(Sheet)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("\"DEEPMUSIC_SKETCH\":false", await http.GetStringAsync("/?HOST_INFO", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"DEEPMUSIC_SKETCH\":true", await Http.GetStringAsync("/?HOST_INFO", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_and_those_who_hang_up_do_not_end_it()
    {
        var random = new SeededRandom(5);
        for (int i = 0; i < 30; i++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(IPAddress.Loopback, Rig.Board.QueryPort);
            socket.Send(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST {SheetExchange.Path}?bars=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {random.Next(2000)}\r\n\r\n<score")));
        }
        HttpStatusCode status;
        int tries = 0;
        do
        {
            using HttpRequestMessage request = Request("bars=1", MusicXml.ToBytes(Sheet));
            using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
            status = response.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable && ++tries < 2000);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    private IGapFiller Opened(IGapFiller filler)
    {
        _opened.Add(filler.Name);
        return filler;
    }

    private static HttpRequestMessage Request(string query, byte[] document) => new(HttpMethod.Post, SheetExchange.Path + "?" + query) { Content = new ByteArrayContent(document) };

    private async Task<(byte[] Body, string By)> Post(string query, byte[] document)
    {
        using HttpRequestMessage request = Request(query, document);
        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, Encoding.UTF8.GetString(body));
        return (body, response.Headers.GetValues(HttpReply.ByHeader).Single());
    }

    private async Task Told(HttpRequestMessage request, int status, string line)
    {
        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(line, body, StringComparison.Ordinal);
        Assert.Equal(body.Length - 1, body.IndexOf('\n', StringComparison.Ordinal));
    }

    private static SheetMusic Chorale(int staves, int bars) => SheetMusic.Of(
        [new Phrase(Beats.Zero, Beats.Quarter * 4 * bars, Enumerable.Range(0, staves * bars * 4).Select(i =>
            new Note(Beats.Quarter * (i / staves), Beats.Quarter, new Pitch(74 - i % staves * 7 + i / staves * 5 % 7), 80) { Voice = (byte)(i % staves) }))],
        TimeSignature.FourFour);
}
