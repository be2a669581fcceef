using System.Globalization;
using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>
/// A take as a piano roll: time from left to right in rows as on a music sheet, pitch upwards. The player's notes are solid, the
/// answers are hollow, so they differ in shape as well as in colour; the harder a note was struck, the darker it is. Bar lines and
/// beats stand behind them, calls are bracketed above and answers below, key and chord stand where they changed.
/// </summary>
public static class RollPicture
{
    /// <summary>The colour of the player's brackets and hardest notes, as 0xRRGGBB.</summary>
    public const int CallColor = 0x0072B2;

    /// <summary>The colour of the answers' brackets and outlines, as 0xRRGGBB.</summary>
    public const int AnswerColor = 0xD55E00;

    private const int Head = 104;

    /// <summary>Draws the picture: a PNG file 1920 pixels wide and at most about 12,000 high, however long the set was.</summary>
    public static byte[] Draw(Take take)
    {
        var layout = RollLayout.Of(take);
        using var sheet = new Sheet(RollLayout.Width, Head + (int)MathF.Ceiling(layout.Rows * layout.RowHeight) + 16);
        DrawHead(sheet, take);
        for (int row = 0; row < layout.Rows; row++)
            new RollRow(sheet, take, layout, row, Head + row * layout.RowHeight).Draw();
        return sheet.Png();
    }

    private static void DrawHead(Sheet sheet, Take take)
    {
        JournalHeader header = take.Header;
        sheet.Text("DeepMusic", RollLayout.Left, 46, 28, Sheet.Ink, bold: true);
        float x = RollLayout.Left + sheet.WidthOf("DeepMusic", 28, bold: true) + 18;
        sheet.Text(sheet.Fit($"{header.Preset}  ·  {header.Engine}", 22, 1000), x, 46, 22, Sheet.Ink);
        TimeSpan length = take.End - take.Start;
        int calls = take.Passages.Count(p => p.Part == Part.Call);
        int answers = take.Passages.Length - calls;
        string facts = string.Create(CultureInfo.InvariantCulture,
            $"seed {header.Seed}   ·   {header.Start:yyyy-MM-dd HH:mm}   ·   {Clock(length.TotalSeconds)} min   ·   {Counted(calls, "call")}, {Counted(answers, "answer")}");
        sheet.Text(facts, RollLayout.Left, 74, 15, Sheet.Faint);
        DrawLegend(sheet);
    }

    private static void DrawLegend(Sheet sheet)
    {
        float left = RollLayout.Width - RollLayout.Margin - 400;
        Entry(Part.Call, "call: solid", 34);
        Entry(Part.Answer, "answer: hollow", 60);
        sheet.Text("soft", left + 262, 84, 12, Sheet.Faint);
        sheet.Text("hard", RollLayout.Width - RollLayout.Margin, 84, 12, Sheet.Faint, SKTextAlign.Right);

        void Entry(Part part, string words, float y)
        {
            sheet.Fill(left, y - 9, left + 4, y + 5, RollInk.Strong(part));
            sheet.Text(words, left + 14, y + 3, 16, RollInk.Strong(part), bold: true);
            for (int step = 0; step < 5; step++)
                RollInk.Note(sheet, part, (byte)(24 + step * 25), left + 262 + step * 28, y - 9, left + 286 + step * 28, y + 5);
        }
    }

    internal static string Clock(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
