namespace DeepMusic.Live.Controllers;

/// <summary>What happens when a controller moves that does not stand where its knob stands.</summary>
public enum Takeover
{
    /// <summary>The knob jumps to where the controller stands.</summary>
    Jump,

    /// <summary>Nothing, until the controller passes where the knob stands.</summary>
    Pickup,

    /// <summary>The knob moves by as much of the way it has left as the controller does of its own, until they meet at an end.</summary>
    Scale,
}
