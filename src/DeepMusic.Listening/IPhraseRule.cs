using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>One way to know that the player has finished.</summary>
internal interface IPhraseRule
{
    /// <summary>The mode was chosen; a phrase may be open.</summary>
    void Enter(HostTime now);

    /// <summary>Another mode was chosen.</summary>
    void Leave();

    /// <summary>The settings changed; nothing is pending any more.</summary>
    void Changed(HostTime now);

    /// <summary>A note is struck and about to be added to the open phrase, if there is one.</summary>
    void BeforeStroke(HostTime at);

    /// <summary>An event was taken in.</summary>
    void Heard(in NoteEvent e);

    /// <summary>The open phrase ended, by this rule or otherwise.</summary>
    void Ended();
}
