using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>What the player's hands and feet hold on all inputs together, and since when nothing.</summary>
internal sealed class Hands
{
    private readonly HeldKeys?[] _inputs = new HeldKeys?[256];
    private int _count;

    /// <summary>Whether any key is down.</summary>
    public bool AnyKeyDown { get; private set; }

    /// <summary>Whether any note sounds: a key is down, or a pedal holds one.</summary>
    public bool AnySounding { get; private set; }

    /// <summary>When the last key came up.</summary>
    public HostTime KeysUpSince { get; private set; }

    /// <summary>When the last note stopped to sound.</summary>
    public HostTime SilentSince { get; private set; }

    /// <summary>Takes an event in.</summary>
    public void Apply(in NoteEvent e)
    {
        (_inputs[e.Port] ??= new HeldKeys()).Apply(e);
        _count = Math.Max(_count, e.Port + 1);
        bool down = false, sounding = false;
        foreach (HeldKeys? input in _inputs.AsSpan(0, _count))
        {
            if (input is null) continue;
            down |= input.KeysDown > 0;
            sounding |= input.AnySounding;
        }
        if (AnyKeyDown && !down) KeysUpSince = e.Time;
        if (AnySounding && !sounding) SilentSince = e.Time;
        (AnyKeyDown, AnySounding) = (down, sounding);
    }

    /// <summary>Waits no longer for what is held now; its release will mean nothing.</summary>
    public void Forget()
    {
        foreach (HeldKeys? input in _inputs.AsSpan(0, _count)) input?.Clear();
        AnyKeyDown = AnySounding = false;
    }
}
