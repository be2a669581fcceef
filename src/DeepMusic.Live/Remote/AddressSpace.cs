using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Every address there is, made of the knobs, the actions and what is said besides: what messages are held against, what OSCQuery shows,
/// and what the reference page and the patches are made from.
/// </summary>
public static class AddressSpace
{
    /// <summary>What every address begins with.</summary>
    public const string Root = "/deepmusic";

    /// <summary>The UDP port where nobody has said otherwise.</summary>
    public const int DefaultPort = 7770;

    /// <summary>All addresses: knobs, each with its travel, actions, questions, playing, what is told.</summary>
    public static readonly ImmutableArray<AddressNode> All =
    [
        .. Knobs.All.SelectMany((knob, i) => new[] { Turned(knob, i), Travel(knob, i) }),
        .. PanelActions.All.Select(Done),
        .. Conversation.Questions,
        .. Conversation.Playing,
        .. Conversation.Told,
    ];

    private static readonly ImmutableArray<byte[]> Bytes = [.. All.Select(node => Encoding.ASCII.GetBytes(node.Address))];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Places =
        All.Select((node, i) => KeyValuePair.Create(node.Address, i)).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The place in <see cref="All"/> of an address; -1 if there is none such.</summary>
    public static int IndexOf(ReadOnlySpan<char> address) => Places.TryGetValue(address, out int place) ? place : -1;

    /// <summary>The place in <see cref="All"/> of an address as it is on the wire; -1 if there is none such.</summary>
    public static int IndexOf(ReadOnlySpan<byte> address)
    {
        if (address.Length > Longest) return -1;
        Span<char> text = stackalloc char[address.Length];
        return IndexOf(text[..Encoding.Latin1.GetChars(address, text)]);
    }

    /// <summary>The address at a place in <see cref="All"/>, as it is on the wire.</summary>
    public static ReadOnlySpan<byte> BytesOf(int place) => Bytes[place];

    /// <summary>The node of an address, or null.</summary>
    public static AddressNode? Find(string address) => IndexOf(address.AsSpan()) is >= 0 and var place ? All[place] : null;

    private static int Longest { get; } = All.Max(node => node.Address.Length);

    private static AddressNode Turned(Knob knob, int place) => new($"{Root}/{knob.Name}", AddressKind.Knob, knob.About)
    {
        In = [Value(knob) with { Optional = true }],
        Out = [Value(knob)],
        Access = AddressAccess.ReadWrite,
        Accepts = knob.Accepts,
        Default = knob.Default,
        Knob = place,
    };

    private static AddressNode Travel(Knob knob, int place)
    {
        var position = new AddressArgument("position", 'f') { Min = 0, Max = 1 };
        return new AddressNode($"{Root}/{knob.Name}/norm", AddressKind.Norm, $"{knob.Name} as 0..1 of its travel")
        {
            In = [position with { Optional = true }],
            Out = [position],
            Access = AddressAccess.ReadWrite,
            Accepts = "0..1",
            Default = FormattableString.Invariant($"{knob.Position(knob.Default):0.####}"),
            Knob = place,
        };
    }

    private static AddressArgument Value(Knob knob) => knob switch
    {
        ChoiceKnob { IsSwitch: true } => new AddressArgument("on", 'i') { Min = 0, Max = 1 },
        ChoiceKnob choice => new AddressArgument("value", 's') { Choices = [.. choice.Choices] },
        NumberKnob number => new AddressArgument("value", 'f') { Min = number.Min, Max = number.Max, Unit = number.Unit },
        _ => new AddressArgument("value", 's'),
    };

    private static AddressNode Done(PanelAction action)
    {
        var node = new AddressNode($"{Root}/{action.Name}", AddressKind.Action, action.About)
        {
            In = action.Argument switch
            {
                ActionArgument.None => [new AddressArgument("pressed", 'i') { Min = 0, Max = 1, Default = "1", Optional = true }],
                ActionArgument.Switch => [new AddressArgument("on", 'i') { Min = 0, Max = 1, Optional = true }],
                ActionArgument.Name => [new AddressArgument("name", 's')],
                ActionArgument.NameOrNothing => [new AddressArgument("name", 's') { Default = "", Optional = true }],
                _ => [new AddressArgument("text", 's') { Default = "", Optional = true }],
            },
            Access = AddressAccess.Write,
            Accepts = action.Argument switch
            {
                ActionArgument.None => "nothing, or 0 for a button that is let go",
                ActionArgument.Switch => "1 or 0; nothing changes over",
                ActionArgument.Name => "a name, or a number from 1",
                ActionArgument.NameOrNothing => "a name, or a number from 1; nothing for the next",
                ActionArgument.TextOrNothing => "a text, or nothing",
                _ => "a text",
            },
            Action = action,
        };
        return action != PanelActions.Lock ? node
            : node with { Out = [new AddressArgument("on", 'i') { Min = 0, Max = 1 }], Access = AddressAccess.ReadWrite };
    }
}
