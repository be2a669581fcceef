using System.Text.Json;
using DeepMusic.Train.Commands;

namespace DeepMusic.Train.Tests.Commands;

public class CorpusCommandTests
{
    private static TemporaryFolder Songs()
    {
        var folder = new TemporaryFolder();
        for (int i = 0; i < 5; i++) Corpora.Score(Corpora.Line(1, 60, 62, 64, 65, 67, 65, 64 + i, 62, 60 + i, 64, 67, 72)).Write(folder[$"{i}.mid"]);
        return folder;
    }

    [Fact]
    public void Json_has_the_numbers_of_each_style_and_of_all()
    {
        using TemporaryFolder folder = Songs();
        var output = new StringWriter();
        Assert.Equal(0, CorpusCommand.Run([folder.Path], json: true, output, TextWriter.Null));
        using JsonDocument numbers = JsonDocument.Parse(output.ToString());
        JsonElement all = numbers.RootElement.GetProperty("all");
        Assert.Equal(60, all.GetProperty("notes").GetInt32());
        Assert.Equal(15, all.GetProperty("bars").GetInt32());
        Assert.Equal(1, all.GetProperty("on_sixteenths").GetDouble());
        Assert.Equal(5, all.GetProperty("meters").GetProperty("4/4").GetInt32());
        Assert.Equal(5, numbers.RootElement.GetProperty("styles").GetProperty(Path.GetFileName(folder.Path)).GetProperty("tunes").GetInt32());
    }

    [Fact]
    public void The_table_names_what_could_not_be_read()
    {
        using TemporaryFolder folder = Songs();
        File.WriteAllText(folder["broken.mid"], "no music");
        var (output, errors) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, CorpusCommand.Run([folder.Path], json: false, output, errors));
        Assert.Contains("6 files, 5 read, 1 broken", output.ToString());
        Assert.Contains("broken.mid", errors.ToString());
    }

    [Theory]
    [InlineData(2, "corpus")]
    [InlineData(2, "corpse", "x")]
    [InlineData(1, "corpus", "/no/such/folder")]
    [InlineData(0, "--help")]
    public void The_exit_code_tells_what_went_wrong(int expected, params string[] args) => Assert.Equal(expected, CommandTree.Run(args));
}
