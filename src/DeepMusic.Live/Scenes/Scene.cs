namespace DeepMusic.Live.Scenes;

/// <summary>A place in a set list and what is played there.</summary>
/// <param name="Index">The place, from 0.</param>
/// <param name="Preset">What is played; its name is the scene's.</param>
public sealed record Scene(int Index, Preset Preset)
{
    /// <summary>The place as it is shown and asked for, from 1.</summary>
    public int Number => Index + 1;

    /// <summary>The name.</summary>
    public string Name => Preset.Name;
}
