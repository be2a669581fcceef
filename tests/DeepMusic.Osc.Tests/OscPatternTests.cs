using System.Text;
using System.Text.RegularExpressions;
using DeepMusic.Core;

namespace DeepMusic.Osc.Tests;

public class OscPatternTests
{
    [Theory]
    [InlineData("/a/b", "/a/b", true)]
    [InlineData("/a/b", "/a/bc", false)]
    [InlineData("/a/b", "/a", false)]
    [InlineData("/a/?", "/a/b", true)]
    [InlineData("/a/?", "/a/", false)]
    [InlineData("/a?b", "/a/b", false)]
    [InlineData("/*", "/abc", true)]
    [InlineData("/*", "/", true)]
    [InlineData("/*", "/a/b", false)]
    [InlineData("/a*c", "/abbbc", true)]
    [InlineData("/a*c", "/abbb", false)]
    [InlineData("/a*", "/xa", false)]
    [InlineData("/*b*", "/abc", true)]
    [InlineData("/*/b", "/a/b", true)]
    [InlineData("/**", "/ab", true)]
    [InlineData("/[a-c]", "/b", true)]
    [InlineData("/[a-c]", "/d", false)]
    [InlineData("/[c-a]", "/b", false)]
    [InlineData("/[abx]", "/x", true)]
    [InlineData("/[!a-c]", "/d", true)]
    [InlineData("/[!a-c]", "/b", false)]
    [InlineData("/x[!a]y", "/x/y", false)]
    [InlineData("/[a-]", "/-", true)]
    [InlineData("/[-a]", "/-", true)]
    [InlineData("/[a!]", "/!", true)]
    [InlineData("/[]", "/a", false)]
    [InlineData("/[!]", "/a", true)]
    [InlineData("/[a-cx-z]9", "/y9", true)]
    [InlineData("/[*]", "/*", true)]
    [InlineData("/{foo,bar}", "/foo", true)]
    [InlineData("/{foo,bar}", "/bar", true)]
    [InlineData("/{foo,bar}", "/foobar", false)]
    [InlineData("/{foo,bar}", "/fo", false)]
    [InlineData("/{a,ab}c", "/abc", true)]
    [InlineData("/{,a}b", "/b", true)]
    [InlineData("/{a,}b", "/b", true)]
    [InlineData("/{}b", "/b", true)]
    [InlineData("/x{a}y", "/xay", true)]
    [InlineData("/{a,b},c", "/b,c", true)]
    [InlineData("/a,b*", "/a,bc", true)]
    [InlineData("/a,b*", "/a", false)]
    [InlineData("/{lo*,h?}/x", "/long/x", true)]
    [InlineData("/{lo*,h?}/x", "/hi/x", true)]
    [InlineData("//x", "/x", true)]
    [InlineData("//x", "/a/x", true)]
    [InlineData("//x", "/a/b/x", true)]
    [InlineData("//x", "/ax", false)]
    [InlineData("//x", "/a/xb", false)]
    [InlineData("/a//x", "/a/x", true)]
    [InlineData("/a//x", "/a/b/c/x", true)]
    [InlineData("/a//x", "/ab/x", false)]
    [InlineData("/a//x", "/b/a/x", false)]
    [InlineData("/a//*/x", "/a/x", false)]
    [InlineData("/a//*/x", "/a/b/c/x", true)]
    [InlineData("//*", "/deep/down/here", true)]
    public void A_pattern_stands_for_these_and_not_for_those(string pattern, string address, bool matches)
    {
        Assert.True(OscPattern.TryRead(Encoding.ASCII.GetBytes(pattern), out OscPattern read, out OscFault fault), fault.ToString());
        Assert.Equal(matches, read.Matches(Encoding.ASCII.GetBytes(address)));
    }

    [Theory]
    [InlineData("", OscDefect.NoAddress, 0)]
    [InlineData("a", OscDefect.NoAddress, 0)]
    [InlineData("/[a", OscDefect.BadPattern, 1)]
    [InlineData("/a]", OscDefect.BadPattern, 2)]
    [InlineData("/{a", OscDefect.BadPattern, 1)]
    [InlineData("/a}", OscDefect.BadPattern, 2)]
    [InlineData("/{a{b}}", OscDefect.BadPattern, 3)]
    [InlineData("/{a,[b]}", OscDefect.BadPattern, 4)]
    [InlineData("/{a/b}", OscDefect.BadPattern, 3)]
    [InlineData("/[a/b]", OscDefect.BadPattern, 3)]
    public void A_pattern_that_is_none_is_told(string pattern, OscDefect defect, int offset)
    {
        Assert.False(OscPattern.TryRead(Encoding.ASCII.GetBytes(pattern), out _, out OscFault fault));
        Assert.Equal(new OscFault(defect, offset), fault);
    }

    [Fact]
    public void A_pattern_that_is_too_long_is_told()
    {
        Assert.True(OscPattern.TryRead(Encoding.ASCII.GetBytes("/" + new string('*', 254)), out OscPattern longest, out _));
        Assert.True(longest.Matches("/abc"u8));
        Assert.False(OscPattern.TryRead(Encoding.ASCII.GetBytes("/" + new string('*', 255)), out _, out OscFault fault));
        Assert.Equal(OscDefect.LongPattern, fault.Defect);
    }

    // Backtracking would not return from one of these before the test is given up.
    [Theory]
    [InlineData("*a", 120)]
    [InlineData("{a,aa}", 40)]
    [InlineData("{a*,*a}", 30)]
    [InlineData("{,a,aa,aaa}", 20)]
    [InlineData("*?", 120)]
    [InlineData("//*", 80)]
    public void A_flood_of_wildcards_is_followed_in_bounded_time(string part, int times)
    {
        string pattern = "/" + string.Concat(Enumerable.Repeat(part, times)) + "/end";
        byte[] address = Encoding.ASCII.GetBytes("/" + new string('a', 4000) + "/x/" + new string('a', 4000));
        Assert.True(OscPattern.TryRead(Encoding.ASCII.GetBytes(pattern), out OscPattern read, out OscFault fault), fault.ToString());
        Assert.False(read.Matches(address));
    }

    [Fact]
    public void Patterns_by_chance_match_what_a_regular_expression_matches()
    {
        string[] pieces = ["a", "b", "/", "//", "*", "?", "[a-b]", "[!a]", "{a,bb}", "{b,ba,}", "{a*,?b}"];
        var random = new SeededRandom(31);
        int[] seen = new int[2];
        for (int i = 0; i < 20_000; i++)
        {
            string pattern = "/" + string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (pattern.Contains("///", StringComparison.Ordinal)) continue;
            var expected = new Regex("^" + ToRegex(pattern) + "$", RegexOptions.NonBacktracking);
            Assert.True(OscPattern.TryRead(Encoding.ASCII.GetBytes(pattern), out OscPattern read, out _));
            for (int j = 0; j < 8; j++)
            {
                string address = "/" + string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "aabbc/"[random.Next(6)]));
                bool matches = expected.IsMatch(address);
                Assert.True(matches == read.Matches(Encoding.ASCII.GetBytes(address)), $"{pattern} {address}: {matches}");
                seen[matches ? 1 : 0]++;
            }
        }
        Assert.All(seen, n => Assert.True(n > 5_000));
    }

    private static string ToRegex(string pattern)
    {
        string text = pattern.Replace("//", "\u0001", StringComparison.Ordinal);
        text = text.Replace("[!a]", "[^a/]", StringComparison.Ordinal);
        text = Regex.Replace(text, @"\{([^}]*)\}", m => "(" + m.Groups[1].Value.Replace(',', '|') + ")");
        return text.Replace("*", "[^/]*", StringComparison.Ordinal).Replace("?", "[^/]", StringComparison.Ordinal).Replace("\u0001", "/([^/]*/)*", StringComparison.Ordinal);
    }
}
