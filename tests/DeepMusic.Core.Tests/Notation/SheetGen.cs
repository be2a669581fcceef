using CsCheck;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

internal static class SheetGen
{
    public static readonly Gen<SheetMusic> Sheet = Gen.ULong.Select(RandomSheet.Of);
}
