using System.Text.Json;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>A box of a Max patch as it is read.</summary>
internal sealed record MaxBox(string Id, string Kind, string Text, int Inlets, int Outlets, double[]? Seen, JsonElement All)
{
    /// <summary>What a hand moves.</summary>
    public bool IsControl => Kind is "slider" or "toggle" or "umenu" or "textbutton" or "textedit";

    public string First => Text.Split(' ')[0];
}
