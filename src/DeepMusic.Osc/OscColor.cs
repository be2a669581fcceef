namespace DeepMusic.Osc;

/// <summary>A colour, 0 to 255 each.</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
/// <param name="Alpha">Opacity.</param>
public readonly record struct OscColor(byte Red, byte Green, byte Blue, byte Alpha);
