namespace DeepMusic.Osc.Tests;

/// <summary>Bytes, written so that a person can compare them with a specification.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
