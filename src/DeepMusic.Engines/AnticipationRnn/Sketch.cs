using DeepMusic.Core;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>One candidate on its way: what it has written, and how surprising the network found it.</summary>
internal sealed class Sketch
{
    /// <summary>The notes so far, starts counted from the answer's start.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>The token it wrote last.</summary>
    public int Last { get; private set; }

    /// <summary>Whether its last note still sounds.</summary>
    public bool Sounds { get; private set; }

    /// <summary>Nats that what was written since <see cref="Begin"/> or <see cref="GoOnFrom"/> told the network.</summary>
    public double Told { get; private set; }

    /// <summary>Nats the network expected to be told by that.</summary>
    public double Expected { get; private set; }

    /// <summary>How often nothing at all was allowed; what was written there breaks a limit.</summary>
    public int DeadEnds { get; private set; }

    /// <summary>Starts afresh after a token of somebody else's.</summary>
    public void Begin(int before)
    {
        Notes.Clear();
        (Last, Sounds, Told, Expected, DeadEnds) = (before, false, 0, 0, 0);
    }

    /// <summary>Goes on where another one stands.</summary>
    public void GoOnFrom(Sketch other)
    {
        if (!ReferenceEquals(this, other))
        {
            Notes.Clear();
            Notes.AddRange(other.Notes);
        }
        (Last, Sounds, Told, Expected, DeadEnds) = (other.Last, other.Sounds, 0, 0, other.DeadEnds);
    }

    /// <summary>Writes a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="at">Where, from the answer's start.</param>
    /// <param name="end">Where the answer ends: no note lasts longer.</param>
    /// <param name="velocity">How hard a note is struck.</param>
    /// <param name="told">What it told the network, nats.</param>
    /// <param name="expected">What the network expected to be told, nats.</param>
    public void Write(int token, Beats at, Beats end, byte velocity, double told, double expected)
    {
        Beats length = Beats.Min(AnticipationEncoding.Tick, end - at);
        if (AnticipationEncoding.IsStrike(token)) Notes.Add(new Note(at, length, AnticipationEncoding.PitchOf(token), velocity));
        else if (token == AnticipationEncoding.Hold && Sounds) Notes[^1] = Notes[^1] with { Length = Notes[^1].Length + length };
        Sounds = AnticipationEncoding.IsStrike(token) || token == AnticipationEncoding.Hold && Sounds;
        Last = token;
        Told += told;
        Expected += expected;
    }

    /// <summary>Notes that nothing was allowed.</summary>
    public void DeadEnd() => DeadEnds++;
}
