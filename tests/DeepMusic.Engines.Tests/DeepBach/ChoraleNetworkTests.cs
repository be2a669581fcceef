using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Tests.DeepBach;

/// <summary>What is played is the network that was trained.</summary>
[Collection(TorchCollection.Name)]
public class ChoraleNetworkTests
{
    private const int Ticks = 24, Voices = DeepBachEncoding.Voices;

    [Theory]
    [InlineData(ChoraleNetworkKind.DeepBach)]
    [InlineData(ChoraleNetworkKind.Orderless)]
    [InlineData(ChoraleNetworkKind.Mlp)]
    [InlineData(ChoraleNetworkKind.MaxEnt)]
    public void The_odds_are_those_of_torch_also_after_cells_were_changed(ChoraleNetworkKind kind)
    {
        using var network = new RandomChoraleNetwork(kind);
        var random = new SeededRandom(7);
        ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, 3);
        network.Network.Begin(grid.Frame, Ticks);
        for (int round = 0; round < 6; round++)
        {
            int[] cells = [.. Enumerable.Range(0, Ticks * Voices).Where(_ => random.Next(5) == 0)];
            if (cells.Length == 0) continue;
            var odds = new float[cells.Length * DeepBachEncoding.MostTokens];
            network.Network.Odds(grid.Tokens, cells, odds);
            for (int i = 0; i < cells.Length; i++)
            {
                float[] expected = Expected(network, grid, cells, cells[i]);
                for (int token = 0; token < DeepBachEncoding.MostTokens; token++)
                {
                    float said = odds[i * DeepBachEncoding.MostTokens + token];
                    if (token < expected.Length) Assert.Equal(expected[token], said, 1e-4);
                    else Assert.Equal(float.NegativeInfinity, said);
                }
            }
            for (int change = 0; change < 3; change++)
            {
                int tick = random.Next(Ticks), voice = random.Next(Voices);
                grid[tick, voice] = random.Next(DeepBachEncoding.Tokens(voice));
            }
        }
    }

    [Fact]
    public void One_cell_after_the_other_is_what_asking_for_hidden_cells_gives()
    {
        using var network = new RandomChoraleNetwork(ChoraleNetworkKind.Orderless);
        var ordered = (IOrderedNetwork)network.Network;
        ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, 4);
        byte[] known = grid.Tokens.ToArray();
        int[] hidden = [.. Enumerable.Range(5 * Voices, 10 * Voices)];
        foreach (int cell in hidden) known[cell] = (byte)DeepBachEncoding.Unknown(cell % Voices);
        var one = new float[DeepBachEncoding.MostTokens];
        ordered.Begin(grid.Frame, Ticks);
        foreach (int cell in hidden)
        {
            ordered.OddsKnowing(known, cell, one);
            float[] expected = Torch(network, grid.Frame, known, cell);
            for (int token = 0; token < expected.Length; token++) Assert.Equal(expected[token], one[token], 1e-4);
            known[cell] = grid.Tokens[cell];
        }
    }

    private static float[] Expected(RandomChoraleNetwork network, ChoraleGrid grid, int[] asked, int cell)
    {
        if (network.Config.IsWindow) return Window(network, grid, cell);
        byte[] known = grid.Tokens.ToArray();
        if (network.Config.Network == ChoraleNetworkKind.Orderless) foreach (int other in asked) known[other] = (byte)DeepBachEncoding.Unknown(other % Voices);
        return Torch(network, grid.Frame, known, cell);
    }

    private static float[] Torch(RandomChoraleNetwork network, ChoraleFrame frame, byte[] tokens, int cell)
    {
        using DisposeScope scope = NewDisposeScope();
        var codes = new byte[tokens.Length];
        DeepBachEncoding.Codes(tokens, codes);
        Tensor past = Cells(codes);
        return network.Model.Forward(past, past, Cells(tokens), Frames(frame).unsqueeze(0))[cell % Voices][0, cell / Voices].data<float>().ToArray();

        static Tensor Cells(byte[] values) => tensor(values.Select(v => (long)v).ToArray(), [1, Ticks, Voices]);
    }

    private static float[] Window(RandomChoraleNetwork network, ChoraleGrid grid, int cell)
    {
        using DisposeScope scope = NewDisposeScope();
        (int tick, int voice) = (cell / Voices, cell % Voices);
        var codes = new byte[grid.Tokens.Length];
        DeepBachEncoding.Codes(grid.Tokens, codes);
        var rows = new List<long>();
        for (int offset = -network.Config.Radius; offset <= network.Config.Radius; offset++)
            for (int other = 0; other < Voices; other++)
            {
                int there = tick + offset;
                if (offset == 0 && other == voice) continue;
                int code = there is < 0 or >= Ticks ? DeepBachEncoding.Unknown(other) : offset > 0 ? grid[there, other] : codes[there * Voices + other];
                rows.Add(network.Config.WindowRow(offset, other, code));
            }
        Tensor each = tensor(rows.ToArray(), [1, rows.Count]);
        return network.Model.Forward([each, each, each, each], Frames(grid.Frame)[tick..(tick + 1)])[voice][0].data<float>().ToArray();
    }

    private static Tensor Frames(ChoraleFrame frame)
    {
        var numbers = new float[Ticks * ChoraleFrame.Features];
        for (int tick = 0; tick < Ticks; tick++) frame.Write(numbers.AsSpan(tick * ChoraleFrame.Features), tick);
        return tensor(numbers, [Ticks, ChoraleFrame.Features]);
    }
}
