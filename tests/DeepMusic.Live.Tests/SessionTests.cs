using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class SessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-session-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_set_that_is_to_end_before_its_doors_open_ends()
    {
        using Session session = NewSession();
        session.Release();
        session.Start();
        Assert.Empty(session.End("too early"));
        Assert.True(Journal.Open(_folder).IsComplete);
    }

    [Fact]
    public void A_set_whose_journal_cannot_be_read_at_its_end_says_so_and_ends()
    {
        using Session session = NewSession();
        session.Start();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(_folder, Journal.FileName)), TimeSpan.FromSeconds(20)));
        File.Delete(Path.Combine(_folder, Journal.FileName));
        Assert.Contains(session.End("test"), line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    private Session NewSession() => new(new SessionPlan
    {
        Preset = new Preset { Name = "test" },
        Engine = EngineShelf.New("markov"),
        Seed = 1,
        Ports = new PortsRequest { Client = "DeepMusic-unit" },
        Folder = _folder,
    });
}
