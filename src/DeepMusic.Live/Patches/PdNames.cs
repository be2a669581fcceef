namespace DeepMusic.Live.Patches;

/// <summary>The names the boxes of the Pd patch listen to and send to; they are for other patches and for <c>pd -send</c> as well.</summary>
public static class PdNames
{
    /// <summary>What an object on the face listens to: sets it as a hand does, and so turns the knob or asks for the action.</summary>
    public static string Of(string name) => "dm-" + name.Replace('/', '-');

    /// <summary>What an object on the face sends to when it is moved.</summary>
    public static string Turned(string name) => Of(name) + "-turn";

    /// <summary>Takes a value in the knob's own terms, a number or a word.</summary>
    public static string Said(string name) => Of(name) + "-say";

    /// <summary>Where a text is shown.</summary>
    public static string Text(string name) => Of(name) + "-text";

    /// <summary>Hears what is told at an address: its arguments, with what is below it of the address before them.</summary>
    public static string Told(string name) => "dm-told-" + name;

    /// <summary>The address's words as <c>oscformat</c> wants them.</summary>
    public static string Words(string name) => "deepmusic " + name.Replace('/', ' ');
}
