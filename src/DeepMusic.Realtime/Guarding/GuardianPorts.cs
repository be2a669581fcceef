namespace DeepMusic.Realtime.Guarding;

/// <summary>How the ports of guardians are called, so that nobody listens to one by mistake.</summary>
internal static class GuardianPorts
{
    /// <summary>The program's name as other programs see it.</summary>
    public const string Client = "DeepMusic-guard";

    /// <summary>Whether a port is a guardian's, ours or another's.</summary>
    public static bool IsOne(string name) => name.StartsWith(Client, StringComparison.Ordinal);
}
