using System.Collections.Immutable;

namespace DeepMusic.Live.Remote;

/// <summary>One argument of a message.</summary>
/// <param name="Name">What it is, in a word.</param>
/// <param name="Type">Its type tag, the one we send and the one to be preferred; <see cref="AnyType"/> where it may be anything, and any number of them.</param>
public sealed record AddressArgument(string Name, char Type)
{
    /// <summary>Stands for arguments of any type and number.</summary>
    public const char AnyType = '*';

    /// <summary>The unit of a number; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The lowest number, or null.</summary>
    public double? Min { get; init; }

    /// <summary>The highest number, or null.</summary>
    public double? Max { get; init; }

    /// <summary>The texts it may be; empty where they are not counted up.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What it is where it is left out; null where it may not be, or where leaving it out means something else.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it may be left out, and all after it.</summary>
    public bool Optional { get; init; }
}
