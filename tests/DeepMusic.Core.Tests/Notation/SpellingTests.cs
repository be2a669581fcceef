using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class SpellingTests
{
    private static string Chromatic(int fifths) =>
        string.Join(' ', Enumerable.Range(60, 12).Select(p => Spelling.Of(new Pitch(p), new KeySignature(fifths)).ToString()));

    [Theory]
    [InlineData(0, "C4 C#4 D4 Eb4 E4 F4 F#4 G4 G#4 A4 Bb4 B4")]
    [InlineData(3, "C4 C#4 D4 D#4 E4 E#4 F#4 G4 G#4 A4 A#4 B4")]
    [InlineData(-3, "C4 Db4 D4 Eb4 E4 F4 Gb4 G4 Ab4 A4 Bb4 B4")]
    [InlineData(7, "B#3 C#4 C##4 D#4 E4 E#4 F#4 F##4 G#4 G##4 A#4 B4")]
    [InlineData(-7, "C4 Db4 Ebb4 Eb4 Fb4 F4 Gb4 G4 Ab4 Bbb4 Bb4 Cb5")]
    public void Chromatic_notes_are_spelled_by_the_line_of_fifths(int fifths, string scale) => Assert.Equal(scale, Chromatic(fifths));

    [Fact]
    public void A_spelled_pitch_is_the_pitch_it_spells_in_every_key()
    {
        for (int fifths = -7; fifths <= 7; fifths++)
            for (int pitch = 0; pitch < 128; pitch++)
            {
                SpelledPitch spelled = Spelling.Of(new Pitch(pitch), new KeySignature(fifths));
                Assert.Equal(pitch, spelled.Number);
                Assert.InRange(spelled.Alter, -2, 2);
            }
    }

    [Fact]
    public void Notes_of_the_key_need_no_accidental()
    {
        // Letters of the signature's own sharps and flats, by the order they are added in.
        const string order = "FCGDAEB";
        for (int fifths = -7; fifths <= 7; fifths++)
        {
            string sharp = fifths > 0 ? order[..fifths] : "", flat = fifths < 0 ? order[(7 + fifths)..] : "";
            for (int pitch = 0; pitch < 12; pitch++)
            {
                var signature = new KeySignature(fifths);
                if (!signature.Key.Classes.Contains(new PitchClass(pitch))) continue;
                (char step, int alter) = Spelling.Of(new PitchClass(pitch), signature);
                Assert.Equal(sharp.Contains(step) ? 1 : flat.Contains(step) ? -1 : 0, alter);
            }
        }
    }

    [Fact]
    public void The_leading_notes_of_minor_are_sharps()
    {
        for (int fifths = -7; fifths <= 7; fifths++)
        {
            var minor = new KeySignature(fifths, true);
            (char tonic, _) = Spelling.Of(minor.Key.Tonic, minor);
            (char leading, _) = Spelling.Of(minor.Key.Tonic + 11, minor);
            Assert.Equal((tonic - 'A' + 6) % 7, leading - 'A');
        }
    }
}
