using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class MidiStreamDecoderTests
{
    // Decodes hexadecimal bytes; messages as their bytes, SysEx in brackets.
    private static string Decode(string hex, MidiStreamDecoder? decoder = null)
    {
        decoder ??= new MidiStreamDecoder();
        ReadOnlySpan<byte> bytes = Convert.FromHexString(hex.Replace(" ", ""));
        var said = new List<string>();
        while (decoder.Take(ref bytes, out MidiMessage message) is var what && what != Decoded.Nothing)
            said.Add(what == Decoded.Message ? message.ToString() : $"[{Convert.ToHexString(decoder.SysEx)}]");
        return string.Join(", ", said);
    }

    private static DecoderDefects DefectsOf(string hex, int sysExLimit = 64)
    {
        var decoder = new MidiStreamDecoder(sysExLimit);
        Decode(hex, decoder);
        return decoder.Defects;
    }

    [Theory]
    [InlineData("90 3C 40 80 3C 00", "90 3C 40, 80 3C 00")]
    [InlineData("A1 3C 40 B2 07 7F C3 05 D4 11 E5 00 40", "A1 3C 40, B2 07 7F, C3 05, D4 11, E5 00 40")]
    [InlineData("F1 35 F2 01 02 F3 04 F6", "F1 35, F2 01 02, F3 04, F6")]
    [InlineData("F8 FA FB FC FE FF", "F8, FA, FB, FC, FE, FF")]
    public void Each_kind_of_message_is_as_long_as_the_standard_says(string bytes, string messages) => Assert.Equal(messages, Decode(bytes));

    [Theory]
    [InlineData("90 3C 40 3E 41 40 42", "90 3C 40, 90 3E 41, 90 40 42")]
    [InlineData("C0 01 02 03", "C0 01, C0 02, C0 03")]
    public void A_status_byte_holds_until_the_next_one(string bytes, string messages) => Assert.Equal(messages, Decode(bytes));

    [Fact]
    public void Note_on_with_velocity_0_is_passed_on_as_it_stands_and_is_a_note_off()
    {
        var decoder = new MidiStreamDecoder();
        ReadOnlySpan<byte> bytes = [0x90, 60, 0];
        decoder.Take(ref bytes, out MidiMessage message);
        Assert.Equal(0x90, message.Status);
        Assert.True(message.IsNoteOff);
        Assert.False(message.IsNoteOn);
    }

    [Theory]
    [InlineData("90 F8 3C FE 40 FA 3E 41", "F8, FE, 90 3C 40, FA, 90 3E 41")]
    [InlineData("F0 F8 01 FE 02 F7", "F8, FE, [F00102F7]")]
    [InlineData("F2 01 F8 02", "F8, F2 01 02")]
    public void Real_time_bytes_stand_anywhere_and_disturb_nothing(string bytes, string messages)
    {
        Assert.Equal(messages, Decode(bytes));
        Assert.Equal(DecoderDefects.None, DefectsOf(bytes));
    }

    [Theory]
    [InlineData("90 3C 40 F1 00 3E 41")]
    [InlineData("90 3C 40 F2 00 00 3E 41")]
    [InlineData("90 3C 40 F3 00 3E 41")]
    [InlineData("90 3C 40 F6 3E 41")]
    [InlineData("90 3C 40 F0 01 F7 3E 41")]
    public void System_common_and_SysEx_end_running_status(string bytes)
    {
        DecoderDefects defects = DefectsOf(bytes);
        Assert.Equal(2, defects.StrayData);
        Assert.Equal(2, defects.Total);
        Assert.Equal(bytes.Split(' ').Length - 1, defects.LastOffset);
    }

    [Fact]
    public void SysEx_may_come_in_pieces_and_is_there_until_the_next_byte()
    {
        var decoder = new MidiStreamDecoder();
        Assert.Equal("", Decode("F0 7E 7F", decoder));
        Assert.Equal("", Decode("09", decoder));
        Assert.Equal("[F07E7F0901F7]", Decode("01 F7", decoder));
        Assert.Equal("F07E7F0901F7", Convert.ToHexString(decoder.SysEx));
        decoder.Take(0xF8, out _);
        Assert.True(decoder.SysEx.IsEmpty);
    }

    [Fact]
    public void SysEx_as_long_as_the_room_is_taken_and_one_byte_more_is_dropped_and_counted_once()
    {
        var decoder = new MidiStreamDecoder(sysExLimit: 4);
        Assert.Equal("[F00102F7]", Decode("F0 01 02 F7", decoder));
        Assert.Equal("", Decode("F0 01 02 03 F7", decoder));
        Assert.Equal("90 3C 40", Decode("F0 01 02 03 04 05 06 90 3C 40", decoder));
        Assert.Equal("[F001F7]", Decode("F0 01 F7", decoder));
        Assert.Equal(2, decoder.Defects.OversizeSysEx);
        Assert.Equal(2, decoder.Defects.Total);
        Assert.Equal(13, decoder.Defects.LastOffset);
    }

    [Theory]
    [InlineData("3C", DecoderDefect.StrayData, 0, "")]
    [InlineData("F4", DecoderDefect.UndefinedStatus, 0, "")]
    [InlineData("F8 F5", DecoderDefect.UndefinedStatus, 1, "F8")]
    [InlineData("90 3C F9 40", DecoderDefect.UndefinedStatus, 2, "90 3C 40")]
    [InlineData("F0 01 FD F7", DecoderDefect.UndefinedStatus, 2, "[F001F7]")]
    [InlineData("F7", DecoderDefect.StrayEnd, 0, "")]
    [InlineData("90 3C 80 3C 40", DecoderDefect.CutMessage, 2, "80 3C 40")]
    [InlineData("90 80 3C 40", DecoderDefect.CutMessage, 1, "80 3C 40")]
    [InlineData("F0 01 90 3C 40", DecoderDefect.CutSysEx, 2, "90 3C 40")]
    [InlineData("F0 01 F0 02 F7", DecoderDefect.CutSysEx, 2, "[F002F7]")]
    public void Each_defect_is_counted_with_its_place_and_what_is_sound_around_it_comes_through(
        string bytes, DecoderDefect defect, long offset, string messages)
    {
        var decoder = new MidiStreamDecoder();
        Assert.Equal(messages, Decode(bytes, decoder));
        Assert.Equal(defect, decoder.Defects.Last);
        Assert.Equal(offset, decoder.Defects.LastOffset);
        Assert.Equal(1, decoder.Defects.Total);
    }

    [Fact]
    public void After_a_reset_it_is_as_new()
    {
        var decoder = new MidiStreamDecoder();
        Decode("F7 90 3C", decoder);
        decoder.Reset();
        Assert.Equal(DecoderDefects.None, decoder.Defects);
        Assert.Equal(0, decoder.Position);
        Assert.Equal("", Decode("40", decoder));
        Assert.Equal(1, decoder.Defects.StrayData);
    }

    [Fact]
    public void Messages_sent_come_out_the_same_whatever_real_time_stands_between_and_however_they_are_split()
    {
        Gen.Select(MidiGen.Wire.List[0, 60], Gen.UInt, Gen.Bool).Sample((sent, seed, running) =>
        {
            var random = new SeededRandom(seed);
            var bytes = new List<byte>();
            var realTime = new List<byte>();
            byte status = 0;
            foreach (byte[] message in sent)
            {
                bool skip = running && message[0] == status;
                foreach (byte b in message.AsSpan(skip ? 1 : 0))
                {
                    if (random.Next(4) == 0)
                    {
                        byte[] kinds = [0xF8, 0xFA, 0xFB, 0xFC, 0xFE, 0xFF];
                        realTime.Add(kinds[random.Next(6)]);
                        bytes.Add(realTime[^1]);
                    }
                    bytes.Add(b);
                }
                status = message[0] < 0xF0 ? message[0] : (byte)0;
            }
            var decoder = new MidiStreamDecoder();
            var received = new List<byte[]>();
            var heard = new List<byte>();
            Span<byte> wire = stackalloc byte[3];
            for (int at = 0; at < bytes.Count;)
            {
                int piece = Math.Min(bytes.Count - at, 1 + random.Next(7));
                ReadOnlySpan<byte> span = bytes.GetRange(at, piece).ToArray();
                at += piece;
                while (decoder.Take(ref span, out MidiMessage m) is var what && what != Decoded.Nothing)
                {
                    if (what == Decoded.SysEx) received.Add(decoder.SysEx.ToArray());
                    else if (m.Status >= 0xF8) heard.Add(m.Status);
                    else received.Add(wire[..m.CopyTo(wire)].ToArray());
                }
            }
            Assert.Equal(sent, received);
            Assert.Equal(realTime, heard);
            Assert.Equal(DecoderDefects.None, decoder.Defects);
        }, iter: 2000);
    }

    [Fact]
    public void Ten_million_random_bytes_add_up_and_allocate_nothing()
    {
        const int Count = 10_000_000, Limit = 24;
        var random = new SeededRandom(2);
        var bytes = new byte[Count];
        // Half data bytes, half anything, so that whole messages and long SysEx are common.
        for (int i = 0; i < Count; i++) { ulong bits = random.NextBits(); bytes[i] = (byte)(bits & ((bits & 256) == 0 ? 0x7Ful : 0xFFul)); }
        var decoder = new MidiStreamDecoder(Limit);
        long realTime = 0, sysEx = 0, messages = 0, sysExBytes = 0;

        Assert.Equal(0, Allocated.By(() =>
        {
            ReadOnlySpan<byte> rest = bytes;
            while (decoder.Take(ref rest, out MidiMessage m) is var what && what != Decoded.Nothing)
            {
                if (what == Decoded.SysEx) { sysEx++; sysExBytes += decoder.SysEx.Length; }
                else if (m.Status >= 0xF8) realTime++;
                else messages++;
            }
        }, prepare: () => (decoder, realTime, sysEx, messages, sysExBytes) = (new MidiStreamDecoder(Limit), 0, 0, 0, 0)));

        long Seen(Func<byte, bool> which) => bytes.LongCount(which);
        DecoderDefects d = decoder.Defects;
        Assert.Equal(Count, decoder.Position);
        Assert.Equal(Seen(b => b is 0xF8 or 0xFA or 0xFB or 0xFC or 0xFE or 0xFF), realTime);
        Assert.Equal(Seen(b => b is 0xF4 or 0xF5 or 0xF9 or 0xFD), d.UndefinedStatus);
        long open = decoder.Take(0xF6, out _) == Decoded.Message ? decoder.Defects.CutSysEx - d.CutSysEx : 0;
        Assert.Equal(Seen(b => b == 0xF0), sysEx + d.CutSysEx + d.OversizeSysEx + open);
        Assert.True(Seen(b => b == 0xF7) >= sysEx + d.StrayEnds);
        Assert.True(sysEx > 0 && sysExBytes <= sysEx * Limit && d.OversizeSysEx > 0 && messages > 0);
        Assert.Equal(Model(bytes, Limit), (messages, sysEx, sysExBytes, d.StrayData, d.StrayEnds, d.CutMessages, d.CutSysEx, d.OversizeSysEx));
    }

    // The same rules told another way: real-time bytes struck out, the stream cut at each status byte, each piece judged whole.
    private static (long, long, long, long, long, long, long, long) Model(byte[] bytes, int limit)
    {
        long messages = 0, sysEx = 0, sysExBytes = 0, stray = 0, ends = 0, cut = 0, cutSysEx = 0, oversize = 0;
        byte[] plain = [.. bytes.Where(b => b < 0xF8)];
        int at = 0;
        while (at < plain.Length && plain[at] < 0x80) { at++; stray++; }
        bool open = false;
        while (at < plain.Length)
        {
            byte status = plain[at];
            int next = at + 1;
            while (next < plain.Length && plain[next] < 0x80) next++;
            int data = next - at - 1;
            bool last = next == plain.Length;
            int need = MidiMessage.LengthOf(status) - 1;
            if (status == 0xF7 && !open) ends++;
            if (status == 0xF0)
            {
                bool ended = !last && plain[next] == 0xF7;
                if (1 + data > limit || (ended && 2 + data > limit)) oversize++;
                else if (ended) { sysEx++; sysExBytes += 2 + data; }
                else if (!last) cutSysEx++;
            }
            else if (need <= 0) stray += data;
            else if (status < 0xF0) { messages += data / need; if (!last && (data % need != 0 || data == 0)) cut++; }
            else if (data >= need) { messages++; stray += data - need; }
            else if (!last) cut++;
            if (status == 0xF6) messages++;
            open = status == 0xF0;
            at = next;
        }
        return (messages, sysEx, sysExBytes, stray, ends, cut, cutSysEx, oversize);
    }
}
