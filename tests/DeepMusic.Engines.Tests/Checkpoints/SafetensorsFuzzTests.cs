using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Tests.Checkpoints;

public class SafetensorsFuzzTests
{
    private const int Mutations = 6000;

    /// <summary>A small file costs a small multiple of itself, whatever its header claims.</summary>
    private const long MostBytes = 1 << 20;

    [Fact]
    public void A_damaged_file_loads_or_is_a_checkpoint_fault_and_never_takes_memory_for_what_it_only_claims()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("f.safetensors");
        Safetensors.Save(path, [("weight_ih_l0", [8, 4], new float[32]), ("bias", [8], new float[8]), ("x", [], new float[1])], new Dictionary<string, string> { ["room"] = "Any" });
        byte[] valid = File.ReadAllBytes(path);
        var random = new SeededRandom(20261);
        int faults = 0, loads = 0;
        for (int i = 0; i < Mutations; i++)
        {
            File.WriteAllBytes(path, Mutate(valid, random));
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Safetensors.Load(path);
                loads++;
            }
            catch (CheckpointException fault)
            {
                faults++;
                Assert.DoesNotContain(fault.Message, char.IsControl);
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"mutation {i}");
        }

        // Both ways out were taken, or the test tried nothing.
        Assert.True(faults > Mutations / 2, $"{faults}");
        Assert.True(loads > 100, $"{loads}");
    }

    private static byte[] Mutate(byte[] valid, SeededRandom random)
    {
        byte[] bytes = [.. valid];
        int headerEnd = 8 + BitConverter.ToInt32(valid);
        for (int times = 1 + random.Next(3); times > 0; times--)
        {
            int at = random.Next(random.Next(4) == 0 ? bytes.Length : Math.Min(bytes.Length, headerEnd));
            switch (random.Next(7))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes[at] = (byte)('0' + random.Next(10)); break;
                case 3: bytes = bytes[..(at + 1)]; break;
                case 4: bytes = [.. bytes[..at], .. bytes[(at + random.Next(bytes.Length - at))..], 0]; break;
                case 5: bytes = [.. bytes[..at], (byte)"0123456789[]{},:\"-e\\"[random.Next(20)], .. bytes[at..]]; break;
                default: bytes[random.Next(Math.Min(8, bytes.Length))] = (byte)random.Next(256); break;
            }
        }

        return bytes;
    }
}
