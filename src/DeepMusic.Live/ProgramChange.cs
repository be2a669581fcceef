using System.Collections.Immutable;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live;

/// <summary>A sound called up on a synth: bank and program as one ordered unit.</summary>
/// <param name="Output">The output.</param>
/// <param name="Channel">0..15.</param>
/// <param name="Bank">0..16383, or null to leave the bank as it is.</param>
/// <param name="Program">0..127.</param>
public readonly record struct ProgramChange(byte Output, int Channel, int? Bank, int Program)
{
    private const int BankCoarse = 0, BankFine = 32;

    /// <summary>The preset's own program, where it has one, on each of its outputs and channels.</summary>
    public static ImmutableArray<ProgramChange> Of(Preset preset, ImmutableArray<byte> outputs) =>
        preset.Program is { } program
            ? [.. outputs.SelectMany(o => preset.Channels.Select(channel => new ProgramChange(o, channel, preset.Bank, program)))]
            : [];

    /// <summary>The messages, in order.</summary>
    public IEnumerable<MidiMessage> Messages
    {
        get
        {
            if (Bank is { } bank)
            {
                yield return MidiMessage.Control(Channel, BankCoarse, bank >> 7);
                yield return MidiMessage.Control(Channel, BankFine, bank & 127);
            }
            yield return MidiMessage.Program(Channel, Program);
        }
    }
}
