using System.Diagnostics;

namespace DeepMusic.Live;

/// <summary>This very program, to be started once more.</summary>
internal static class OwnProgram
{
    /// <summary>Its start, however this one was started: by its own name or by that of the framework.</summary>
    public static ProcessStartInfo With(params ReadOnlySpan<string> arguments)
    {
        System.Reflection.Assembly assembly = typeof(OwnProgram).Assembly;
        string host = Environment.ProcessPath ?? "", name = Path.GetFileNameWithoutExtension(host);
        bool itself = assembly.Location.Length == 0 || name.Equals(assembly.GetName().Name, StringComparison.OrdinalIgnoreCase);
        bool framework = name.Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(itself || framework ? host : "dotnet");
        if (!itself) start.ArgumentList.Add(assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
