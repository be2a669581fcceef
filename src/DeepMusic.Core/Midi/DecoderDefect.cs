namespace DeepMusic.Core.Midi;

/// <summary>What can be wrong with a stream of MIDI bytes.</summary>
public enum DecoderDefect : byte
{
    /// <summary>Nothing was wrong so far.</summary>
    None,

    /// <summary>A data byte that belongs to no message.</summary>
    StrayData,

    /// <summary>One of the status bytes the standard leaves undefined: F4, F5, F9, FD.</summary>
    UndefinedStatus,

    /// <summary>An end of SysEx (F7) where no SysEx was open.</summary>
    StrayEnd,

    /// <summary>A status byte before the message under way had all its data bytes.</summary>
    CutMessage,

    /// <summary>A status byte other than F7 and the real-time ones inside SysEx.</summary>
    CutSysEx,

    /// <summary>A SysEx message longer than the decoder has room for.</summary>
    OversizeSysEx,
}
