using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Live.Bench;

/// <summary>What is to be measured, and for how long.</summary>
/// <param name="Seconds">How long each measurement runs that runs for a time.</param>
/// <param name="Ladder">Who answers in a set.</param>
/// <param name="Model">The trained model whose speed is measured; null for the one that came with the program.</param>
internal sealed record BenchPlan(int Seconds, Ladder Ladder, string? Model)
{
    /// <summary>Steps of a network to time.</summary>
    public int Steps => Math.Clamp(200 * Seconds, 200, 4000);

    /// <summary>Answers of a network to time.</summary>
    public int Answers => Math.Clamp(40 * Seconds, 40, 400);

    /// <summary>Steps of training to time.</summary>
    public int TrainSteps => Math.Clamp(Seconds / 2, 2, 8);

    /// <summary>Searches for units to time.</summary>
    public int UnitSearches => Math.Clamp(20 * Seconds, 50, 400);

    /// <summary>How long a set is, in seconds: long enough to be one.</summary>
    public int SetSeconds => Math.Clamp(5 * Seconds, 30, 600);

    /// <summary>The model's weights; null where they cannot be had.</summary>
    /// <param name="why">Then, in one line, why.</param>
    public CheckpointFolder? TryOpenModel(out string why)
    {
        why = "";
        try
        {
            return CheckpointFolder.Open(ModelShelf.Find(AnticipationConfig.Room, string.IsNullOrEmpty(Model) ? EngineShelf.FirstModel : Model).Folder, AnticipationConfig.Room);
        }
        catch (Exception e) when (e is CheckpointException or PresetException or IOException or UnauthorizedAccessException)
        {
            why = e.Message.ReplaceLineEndings(" ");
            return null;
        }
    }
}
