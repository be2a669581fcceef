namespace DeepMusic.Live.Remote;

/// <summary>What an address is for.</summary>
public enum AddressKind
{
    /// <summary>A knob: without an argument it is asked for, with one it is turned.</summary>
    Knob,

    /// <summary>A knob as 0..1 of its travel.</summary>
    Norm,

    /// <summary>Something to be done.</summary>
    Action,

    /// <summary>Something to be asked, and its answer.</summary>
    Question,

    /// <summary>Playing: a key or a controller of the player.</summary>
    Play,

    /// <summary>Something that stands until it changes: told when it does, and to whoever asks without an argument.</summary>
    State,

    /// <summary>Something that happens: told to subscribers, and cannot be asked for.</summary>
    Event,
}
