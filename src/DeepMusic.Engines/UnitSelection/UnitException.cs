namespace DeepMusic.Engines.UnitSelection;

/// <summary>A recorded unit that cannot be read. The message is one line: what is wrong, what to do.</summary>
/// <param name="defect">What is wrong.</param>
/// <param name="cause">What was caught, where something was.</param>
public sealed class UnitException(string defect, Exception? cause = null)
    : Exception($"a unit of the library is damaged: {defect}; make the library anew".ReplaceLineEndings(" "), cause);
