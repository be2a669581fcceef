namespace DeepMusic.Live.Panel;

/// <summary>When a turn of a knob takes effect.</summary>
public enum KnobScope
{
    /// <summary>With the next answer that is thought of; the one that plays stays as it is.</summary>
    NextAnswer,

    /// <summary>At once, also for what plays.</summary>
    Now,
}
