using DeepMusic.Live.Commands;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Commands;

public sealed class SessionFolderTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 3, 6, 20, 15, 0, DateTimeKind.Local);

    private readonly string _root = Directory.CreateTempSubdirectory("deepmusic-folders-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Sets_that_start_in_one_second_have_a_folder_each()
    {
        string?[] folders = new string?[20];
        Parallel.For(0, folders.Length, i => folders[i] = SessionFolder.New(Now, _root));
        Assert.Equal(folders.Length, folders.Distinct().Count());
        Assert.Contains(Path.Combine(_root, "2026-03-06_20-15-00"), folders);
        Assert.Contains(Path.Combine(_root, "2026-03-06_20-15-00_2"), folders);
    }

    [Fact]
    public void What_is_recorded_there_is_the_first_journal()
    {
        string folder = SessionFolder.New(Now, _root);
        string file = Path.Combine(folder, Journal.FileName);
        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.Equal(0, new FileInfo(file).Length);
    }

    [Fact]
    public void A_disk_that_refuses_is_left_to_the_recorder()
    {
        string file = Path.Combine(_root, "in the way");
        File.WriteAllText(file, "");
        Assert.Equal(Path.Combine(file, "2026-03-06_20-15-00"), SessionFolder.New(Now, file));
    }
}
