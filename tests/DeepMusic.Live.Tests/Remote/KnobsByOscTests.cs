using System.Globalization;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;

namespace DeepMusic.Live.Tests.Remote;

public sealed class KnobsByOscTests : IDisposable
{
    private readonly RemoteRig _rig = new();
    private readonly OscClient _client;

    public KnobsByOscTests() => _client = _rig.NewClient();

    public static TheoryData<string> Names => [.. Knobs.All.Select(k => k.Name)];

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_knob_is_asked_for_turned_and_clipped_and_each_time_it_answers_with_what_it_stands_at(string name)
    {
        Knob knob = Knobs.All[Knobs.IndexOf(name)];
        string address = $"/deepmusic/{name}";
        Assert.Equal(Line(address, knob, knob.Default), _rig.Ask(_client, address));
        foreach (string value in new[] { knob.Nudge(knob.Default, 1, false), knob.Nudge(knob.Default, -1, false), knob.At(1), knob.At(0), knob.Default })
        {
            Assert.Equal(Line(address, knob, value), _rig.Ask(_client, address, value));
            Assert.Equal(value, _rig.Knobs[name]);
        }
        if (knob is NumberKnob number)
        {
            Assert.Equal($"{address} ,f {Text(number.Max)}", _rig.Ask(_client, address, 1e9f));
            Assert.Equal($"{address} ,f {Text(number.Min)}", _rig.Ask(_client, address, -1000));
            Assert.Equal($"{address} ,f {Text(number.Max)}", _rig.Ask(_client, address, "99999"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_knob_is_turned_along_its_travel(string name)
    {
        Knob knob = Knobs.All[Knobs.IndexOf(name)];
        string address = $"/deepmusic/{name}/norm";
        foreach (float position in new[] { 0f, 0.25f, 0.5f, 1f, 2f, -1f })
        {
            string value = knob.At(position);
            Assert.Equal($"{address} ,f {((float)knob.Position(value)).ToString(CultureInfo.InvariantCulture)}", _rig.Ask(_client, address, position));
            Assert.Equal(value, _rig.Knobs[name]);
        }
    }

    [Fact]
    public void What_is_no_value_is_refused_with_a_word_and_changes_nothing()
    {
        Knobs before = _rig.Knobs;
        foreach (object?[] bad in new object?[][] { [float.NaN], [double.PositiveInfinity], [float.NegativeInfinity], ["loud"], [0.5f, 0.6f], [null], [OscType.Impulse] })
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/surprise ", _rig.Ask(_client, "/deepmusic/surprise", bad), StringComparison.Ordinal);
        foreach (object? bad in new object?[] { float.NaN, null, OscType.Impulse })
        {
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/surprise/norm ", _rig.Ask(_client, "/deepmusic/surprise/norm", bad), StringComparison.Ordinal);
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/mute ", _rig.Ask(_client, "/deepmusic/mute", bad), StringComparison.Ordinal);
        }
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/warmth ", _rig.Ask(_client, "/deepmusic/warmth", 1f), StringComparison.Ordinal);
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/[ ", _rig.Ask(_client, "/deepmusic/[", 1f), StringComparison.Ordinal);
        Assert.Same(before, _rig.Knobs);
    }

    [Theory]
    [InlineData(true, "on")]
    [InlineData(1, "on")]
    [InlineData(0.7f, "on")]
    [InlineData("on", "on")]
    [InlineData(false, "off")]
    [InlineData(0, "off")]
    public void A_switch_takes_whatever_means_on_or_off(object? sent, string value)
    {
        _rig.Ask(_client, "/deepmusic/mute", value == "on" ? 0 : 1);
        Assert.Equal($"/deepmusic/mute ,i {(value == "on" ? 1 : 0)}", _rig.Ask(_client, "/deepmusic/mute", sent));
        Assert.Equal(value, _rig.Knobs["mute"]);
    }

    [Fact]
    public void A_pattern_turns_several_knobs_and_asks_for_several()
    {
        _client.Send("/deepmusic/{velocity,swing}-follow", 0.2f);
        Assert.Equal(["/deepmusic/velocity-follow ,f 0.2", "/deepmusic/swing-follow ,f 0.2"], _rig.Settle(_client));
        _client.Send("/deepmusic/*-follow/norm");
        Assert.Equal(["/deepmusic/velocity-follow/norm ,f 0.2", "/deepmusic/swing-follow/norm ,f 0.2"], _rig.Settle(_client));
    }

    [Fact]
    public void Who_asks_for_everything_presses_no_button()
    {
        _client.Send("/deepmusic/*");
        List<string> told = _rig.Settle(_client);
        Assert.Equal(AddressSpace.All.Count(n => n.IsValue && n.Address.Count(c => c == '/') == 2), told.Count);
        Assert.DoesNotContain(_rig.Events, e => e is ActionEvent);
        Assert.Equal(0, _rig.Board.Told);
    }

    [Fact]
    public void A_bundle_is_done_in_its_order()
    {
        _client.Send(OscClient.Bundle(Osc.OscTimeTag.Immediate, ("/deepmusic/gap", [300]), ("/deepmusic/gap", []), ("/deepmusic/gap", [400]), ("/deepmusic/tempo", [90]), ("/deepmusic/gap", [])));
        Assert.Equal(["/deepmusic/gap ,f 300", "/deepmusic/gap ,f 300", "/deepmusic/gap ,f 400", "/deepmusic/tempo ,f 90", "/deepmusic/gap ,f 400"], _rig.Settle(_client));
    }

    private static string Line(string address, Knob knob, string value) => knob switch
    {
        ChoiceKnob { IsSwitch: true } => $"{address} ,i {(value == "on" ? 1 : 0)}",
        NumberKnob number when value != number.Word => $"{address} ,f {value}",
        _ => $"{address} ,s {value}",
    };

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
