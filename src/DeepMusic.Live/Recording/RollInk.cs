using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>How the two players are told apart on paper.</summary>
internal static class RollInk
{
    private static readonly SKColor Call = Opaque(RollPicture.CallColor);
    private static readonly SKColor Answer = Opaque(RollPicture.AnswerColor);

    public static SKColor Strong(Part part) => part == Part.Call ? Call : Answer;

    /// <summary>A call is a solid bar, an answer a hollow one; velocity is the shade of the inside.</summary>
    public static void Note(Sheet sheet, Part part, byte velocity, float left, float top, float right, float bottom)
    {
        double hard = velocity / 127.0;
        if (part == Part.Call)
        {
            sheet.Fill(left, top, right, bottom, Sheet.Mix(Sheet.Paper, Call, 0.3 + 0.7 * hard), 2);
            return;
        }
        sheet.Fill(left, top, right, bottom, Sheet.Mix(Sheet.Paper, Answer, 0.5 * hard * hard), 2);
        sheet.Outline(left, top, right, bottom, Answer, 1.8f, 2);
    }

    private static SKColor Opaque(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}
