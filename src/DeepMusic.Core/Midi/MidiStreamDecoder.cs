namespace DeepMusic.Core.Midi;

/// <summary>
/// Turns the bytes of one MIDI cable into messages (MIDI 1.0 detailed specification, "running status" and "system messages").
/// A note-on with velocity 0 is passed on as it stands on the wire; <see cref="MidiMessage.IsNoteOff"/> knows what it means.
/// Defects are counted, never thrown. One decoder for each port. Thread-safe: no. Realtime-safe: yes, all memory is
/// taken by the constructor.
/// </summary>
public sealed class MidiStreamDecoder
{
    /// <summary>The longest SysEx message a decoder takes unless told otherwise, in bytes.</summary>
    public const int UsualSysExLimit = 16 * 1024;

    private readonly byte[] _sysEx;
    private int _sysExLength;
    private bool _inSysEx;
    private bool _oversize;
    private bool _complete;

    private byte _status;        // that data bytes belong to; 0 = none
    private bool _statusFresh;   // its status byte came, no message of it is complete yet
    private byte _data1;
    private bool _hasData1;
    private DecoderDefects _defects = DecoderDefects.None;

    /// <summary>A decoder at the start of a stream.</summary>
    /// <param name="sysExLimit">The longest SysEx message it takes, F0 and F7 included, in bytes; at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 2.</exception>
    public MidiStreamDecoder(int sysExLimit = UsualSysExLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sysExLimit, 2);
        _sysEx = new byte[sysExLimit];
    }

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>What was wrong with them.</summary>
    public DecoderDefects Defects => _defects;

    /// <summary>
    /// The SysEx message just completed, from F0 to F7, without the real-time bytes that stood in it; empty at any other time.
    /// It is overwritten by what comes next.
    /// </summary>
    public ReadOnlySpan<byte> SysEx => _complete ? _sysEx.AsSpan(0, _sysExLength) : default;

    /// <summary>Takes bytes until they complete something or run out.</summary>
    /// <param name="bytes">What came over the cable; what was taken is cut off its front.</param>
    /// <param name="message">The message, if one was completed.</param>
    public Decoded Take(ref ReadOnlySpan<byte> bytes, out MidiMessage message)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            Decoded what = Take(bytes[i], out message);
            if (what == Decoded.Nothing) continue;
            bytes = bytes[(i + 1)..];
            return what;
        }
        bytes = default;
        message = default;
        return Decoded.Nothing;
    }

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="message">The message, if the byte completed one.</param>
    public Decoded Take(byte value, out MidiMessage message)
    {
        _complete = false;
        message = default;
        Decoded what = value switch
        {
            < 0x80 => TakeData(value, ref message),
            >= 0xF8 => TakeRealTime(value, ref message),
            _ => TakeStatus(value, ref message),
        };
        Position++;
        return what;
    }

    /// <summary>Forgets what was under way and all counts, as after the port was closed and opened again.</summary>
    public void Reset()
    {
        ForgetStatus();
        _inSysEx = _oversize = _complete = false;
        _sysExLength = 0;
        Position = 0;
        _defects = DecoderDefects.None;
    }

    private Decoded TakeData(byte value, ref MidiMessage message)
    {
        if (_inSysEx)
        {
            AppendSysEx(value);
            return Decoded.Nothing;
        }
        if (_status == 0)
        {
            Count(DecoderDefect.StrayData);
            return Decoded.Nothing;
        }
        if (!_hasData1 && MidiMessage.LengthOf(_status) == 3)
        {
            _data1 = value;
            _hasData1 = true;
            return Decoded.Nothing;
        }
        message = _hasData1 ? new MidiMessage(_status, _data1, value) : new MidiMessage(_status, value);
        _hasData1 = _statusFresh = false;
        if (_status >= 0xF0) ForgetStatus();
        return Decoded.Message;
    }

    // Real-time bytes stand between any two others and touch neither running status nor SysEx; nor do the undefined among them.
    private Decoded TakeRealTime(byte value, ref MidiMessage message)
    {
        if (value is 0xF9 or 0xFD)
        {
            Count(DecoderDefect.UndefinedStatus);
            return Decoded.Nothing;
        }
        message = new MidiMessage(value);
        return Decoded.Message;
    }

    private Decoded TakeStatus(byte value, ref MidiMessage message)
    {
        if (_statusFresh || _hasData1) Count(DecoderDefect.CutMessage);
        ForgetStatus();
        if (_inSysEx && value == 0xF7) return EndSysEx();
        if (_inSysEx && !_oversize) Count(DecoderDefect.CutSysEx);
        _inSysEx = false;
        switch (value)
        {
            case 0xF0:
                _inSysEx = true;
                _oversize = false;
                _sysExLength = 0;
                AppendSysEx(value);
                return Decoded.Nothing;
            case 0xF4 or 0xF5:
                Count(DecoderDefect.UndefinedStatus);
                return Decoded.Nothing;
            case 0xF6:
                message = new MidiMessage(value);
                return Decoded.Message;
            case 0xF7:
                Count(DecoderDefect.StrayEnd);
                return Decoded.Nothing;
            default:
                _status = value;
                _statusFresh = true;
                return Decoded.Nothing;
        }
    }

    private Decoded EndSysEx()
    {
        AppendSysEx(0xF7);
        _inSysEx = false;
        _complete = !_oversize;
        return _complete ? Decoded.SysEx : Decoded.Nothing;
    }

    private void AppendSysEx(byte value)
    {
        if (_oversize) return;
        if (_sysExLength == _sysEx.Length)
        {
            _oversize = true;
            Count(DecoderDefect.OversizeSysEx);
            return;
        }
        _sysEx[_sysExLength++] = value;
    }

    private void ForgetStatus()
    {
        _status = 0;
        _statusFresh = _hasData1 = false;
    }

    private void Count(DecoderDefect defect) => _defects = _defects.With(defect, Position);
}
