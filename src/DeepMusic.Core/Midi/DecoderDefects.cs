namespace DeepMusic.Core.Midi;

/// <summary>How often each defect was met in a stream since the decoder was made or reset.</summary>
public readonly record struct DecoderDefects
{
    /// <summary>Data bytes that belong to no message.</summary>
    public long StrayData { get; init; }

    /// <summary>Undefined status bytes: F4, F5, F9, FD.</summary>
    public long UndefinedStatus { get; init; }

    /// <summary>Ends of SysEx (F7) where none was open.</summary>
    public long StrayEnds { get; init; }

    /// <summary>Short messages cut off by the next status byte; dropped.</summary>
    public long CutMessages { get; init; }

    /// <summary>SysEx messages cut off by a status byte; dropped.</summary>
    public long CutSysEx { get; init; }

    /// <summary>SysEx messages longer than the decoder has room for; dropped whole.</summary>
    public long OversizeSysEx { get; init; }

    /// <summary>The latest defect.</summary>
    public DecoderDefect Last { get; init; }

    /// <summary>Which byte of the stream showed the latest defect, from 0; -1 before any.</summary>
    public long LastOffset { get; init; }

    /// <summary>All defects together.</summary>
    public long Total => StrayData + UndefinedStatus + StrayEnds + CutMessages + CutSysEx + OversizeSysEx;

    /// <summary>A stream without defects.</summary>
    public static readonly DecoderDefects None = new() { LastOffset = -1 };

    internal DecoderDefects With(DecoderDefect defect, long offset)
    {
        DecoderDefects counted = defect switch
        {
            DecoderDefect.StrayData => this with { StrayData = StrayData + 1 },
            DecoderDefect.UndefinedStatus => this with { UndefinedStatus = UndefinedStatus + 1 },
            DecoderDefect.StrayEnd => this with { StrayEnds = StrayEnds + 1 },
            DecoderDefect.CutMessage => this with { CutMessages = CutMessages + 1 },
            DecoderDefect.CutSysEx => this with { CutSysEx = CutSysEx + 1 },
            DecoderDefect.OversizeSysEx => this with { OversizeSysEx = OversizeSysEx + 1 },
            _ => this,
        };
        return counted with { Last = defect, LastOffset = offset };
    }

    /// <inheritdoc/>
    public override string ToString() => Total == 0 ? "no defects" : $"{Total} defects, the last {Last} at byte {LastOffset}";
}
