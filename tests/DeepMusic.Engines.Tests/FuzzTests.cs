using System.Text;
using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Markov;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.Tests.AnticipationRnn;
using DeepMusic.Engines.Tests.Checkpoints;
using DeepMusic.Engines.Tests.DeepBach;
using DeepMusic.Engines.Tests.Retrieval;
using DeepMusic.Engines.Tests.UnitSelection;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Fuzzing;

namespace DeepMusic.Engines.Tests;

/// <summary>Weights, configurations and libraries that are broken: a value or the one exception that is a line, and nothing else.</summary>
[Collection(TorchCollection.Name)]
public class FuzzTests
{
    private static readonly (string, string)[] Json = [("[", "]"), ("{\"a\":", "}"), ("\"a\":[", "]")];

    [Fact]
    public void safetensors()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("f.safetensors");
        Safetensors.Save(path, [("weight_ih_l0", [8, 4], new float[32]), ("bias", [8], new float[8]), ("x", [], new float[1])], new Dictionary<string, string> { ["room"] = "Any" });
        Fuzz.Run(new FuzzFormat("safetensors", [File.ReadAllBytes(path)], bytes =>
        {
            File.WriteAllBytes(path, bytes);
            Safetensors read = Safetensors.Load(path);
            return () => Assert.All(read.Names, name =>
            {
                try
                {
                    read.Floats(name, [.. read.ShapeOf(name)]);
                }
                catch (CheckpointException e)
                {
                    Assert.DoesNotContain(e.Message, char.IsControl);
                }
            });
        }, e => e is CheckpointException)
        {
            Words = Words("{", "}", "[", "]", ",", ":", "\"", "\"dtype\":\"F32\"", "\"BF16\"", "\"F64\"", "\"shape\":[", "\"data_offsets\":[0,0]", "\"__metadata__\":{", "\\u0000", "null"),
            Nests = Json,
            PerByte = 512,
        }, 5_000);
    }

    [Fact]
    public void config()
    {
        using var scratch = new TemporaryFolder();
        using var anticipation = new RandomNetwork();
        using var units = new RandomUnitNetwork(new UnitConfig { Hidden = 16, Embedding = 16, RelevanceHidden = 16, JoinHidden = 8, PitchEmbedding = 8, DurationEmbedding = 4, PositionEmbedding = 4 });
        using var chorales = new RandomChoraleNetwork(ChoraleNetworkKind.Orderless);
        using var sheets = new TemporaryFolder();
        LeadSheetModel.Learn([], new LeadSheetConfig()).Save(sheets.Path);
        (string Room, string Folder)[] rooms = [(AnticipationConfig.Room, anticipation.Checkpoint.Path), (UnitConfig.Room, units.Checkpoint.Path), (DeepBachConfig.Room, chorales.Path), (LeadSheetConfig.Room, sheets.Path)];
        string config = scratch.File(CheckpointFolder.ConfigFile), weights = scratch.File(CheckpointFolder.WeightsFile);
        Fuzz.Run(new FuzzFormat("config", [.. rooms.Select(r => File.ReadAllBytes(Path.Combine(r.Folder, CheckpointFolder.ConfigFile)))], bytes =>
        {
            string text = Encoding.UTF8.GetString(bytes);
            string room = rooms.FirstOrDefault(r => text.Contains(r.Room, StringComparison.Ordinal), rooms[0]).Room;
            File.WriteAllBytes(config, bytes);
            File.Copy(Path.Combine(rooms.First(r => r.Room == room).Folder, CheckpointFolder.WeightsFile), weights, overwrite: true);
            CheckpointFolder folder = CheckpointFolder.Open(scratch.Path, room);
            object read = Open(folder, room);
            return () =>
            {
                string again = scratch.File("again");
                CheckpointFolder.Save(again, room, read, []);
                Assert.Equal(JsonSerializer.Serialize(read, read.GetType()), JsonSerializer.Serialize(Config(CheckpointFolder.Open(again), room), read.GetType()));
            };
        }, e => e is CheckpointException)
        {
            Words = Words("{", "}", "[", "]", ",", ":", "\"", "null", "true", "\"room\": \"Markov\"", "\"hidden\": 2147483647", "\"layers\": 0", "\"vocabulary\": -1", "\"styles\": null", "\"features\": 1000000000", "\"window\": 0", "/*", "//"),
            Nests = Json,
            PerByte = 4096,
            Fixed = 32 << 20,
        }, 1_500);
    }

    [Fact]
    public void units()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("l.units");
        const int Dimensions = 12;
        const string Model = "0123456789abcdef";
        using (UnitFile file = UnitFile.OpenToAppend(path, Dimensions, Model, 16)) file.Append(UnitFileTests.Units(40, 1));
        Fuzz.Run(new FuzzFormat("units", [File.ReadAllBytes(path)], bytes =>
        {
            File.WriteAllBytes(path, bytes);
            using UnitFile file = UnitFile.Open(path, Dimensions, Model);
            var best = new Hit[3];
            file.Search(new float[Dimensions], null, best);
            for (int i = 0; i < file.Count; i++)
            {
                file.Tag(i);
                file.Payload(i);
            }
            return () => { };
        }, e => e is UnitFileException)
        {
            Words = [new byte[64], [.. Enumerable.Repeat((byte)255, 16)]],
            Fixed = 4 << 20,
        }, 1_500);
    }

    [Fact]
    public void unit_record()
    {
        byte[] Record(ulong seed, int bars) => UnitRecord.Write(new Unit([.. Band.Music(new SeededRandom(seed), TimeSignature.FourFour, Key.CMajor, Beats.Zero, bars).Notes], TimeSignature.FourFour, bars, Beats.Zero, new UnitOrigin("you", "a piece", 1), 0));
        Fuzz.Run(new FuzzFormat("unit-record", [Record(1, 1), Record(2, 2), Record(3, 4)], bytes =>
        {
            Unit unit = UnitRecord.Read(bytes);
            return () =>
            {
                Unit again = UnitRecord.Read(UnitRecord.Write(unit));
                Assert.Equal(unit.Notes.AsSpan(), again.Notes.AsSpan());
                Assert.Equal((unit.Meter, unit.Bars, unit.Carried, unit.Origin, unit.Home), (again.Meter, again.Bars, again.Carried, again.Origin, again.Home));
            };
        }, e => e is UnitException), 5_000);
    }

    private static object Open(CheckpointFolder folder, string room)
    {
        switch (room)
        {
            case AnticipationConfig.Room: AnticipationNetworks.Open(folder, Arithmetic.Float32, 2); break;
            case UnitConfig.Room: UnitNetwork.Open(folder); break;
            case DeepBachConfig.Room: ChoraleNetworks.Open(folder); break;
            default: LeadSheetModel.Open(folder); break;
        }
        return Config(folder, room);
    }

    private static object Config(CheckpointFolder folder, string room) => room switch
    {
        AnticipationConfig.Room => folder.Config<AnticipationConfig>(),
        UnitConfig.Room => folder.Config<UnitConfig>(),
        DeepBachConfig.Room => folder.Config<DeepBachConfig>(),
        _ => folder.Config<LeadSheetConfig>(),
    };

    private static byte[][] Words(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
