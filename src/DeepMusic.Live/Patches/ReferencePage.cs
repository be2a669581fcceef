using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Patches;

/// <summary>The address space as a page to read, made from the table the instrument itself listens by.</summary>
public static class ReferencePage
{
    /// <summary>Where it is kept, from the root of the sources.</summary>
    public const string Path = "tools/osc/README.md";

    /// <summary>The text of the page, in Markdown.</summary>
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append(ReferenceIntroduction.Text);
        KnobTable(page);
        Section(page, "Actions", "What has a button behind it may send 1 when it is pressed and 0 when it is let go: 0 does nothing.", AddressKind.Action, told: false);
        Section(page, "Questions", "Answers come to whoever asked.", AddressKind.Question, told: true);
        Section(page, "Playing", "Time tags count: a bundle for a moment to come is played at that moment.", AddressKind.Play, told: true);
        Section(page, "What stands", "Told when it changes, and all of it by `/deepmusic/status`; asked for without an argument it is told as well.", AddressKind.State, told: true, heard: false);
        Section(page, "What happens", "Told to subscribers as it happens.", AddressKind.Event, told: true, heard: false);
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void KnobTable(StringBuilder page)
    {
        page.Append("""

            ## Knobs

            Without an argument a knob tells where it stands; with one it is turned. A number beyond its range is brought into it, and what was
            accepted is told on the same address. Each has a second address with `/norm` behind it: the same as `f` 0..1 of its travel, for a fader.
            *curve* says how numbers follow that travel; a word a number knob takes besides lies below its lowest number. *when*: `next` is with the
            next answer that is thought of, `now` is at once, also for what plays.

            | address | type | takes | default | curve | when | what it does |
            |---|---|---|---|---|---|---|

            """);
        foreach (AddressNode node in AddressSpace.All.Where(n => n.Kind == AddressKind.Knob))
        {
            Knob knob = Knobs.All[node.Knob];
            page.Append(CultureInfo.InvariantCulture,
                $"| `{node.Address}` | {Type(knob, node)} | {Cell(Takes(knob, node))} | {Cell(node.Default)} | {Curve(knob)} | {(node.Scope == KnobScope.Now ? "now" : "next")} | {Cell(node.About)} |\n");
        }
    }

    private static void Section(StringBuilder page, string title, string words, AddressKind kind, bool told, bool heard = true)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{words}\n\n| address |{(heard ? " takes |" : "")}{(told ? " tells |" : "")} what it {(heard ? "does" : "is")} |\n|---|{(heard ? "---|" : "")}{(told ? "---|" : "")}---|\n");
        // What is switched by an action and told again stands as well.
        foreach (AddressNode node in AddressSpace.All.Where(n => n.Kind == kind || kind == AddressKind.State && n is { Kind: AddressKind.Action, Out.IsEmpty: false }))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{node.Address}` |");
            if (heard) page.Append(CultureInfo.InvariantCulture, $" {Arguments(node.In, 0)} |");
            if (told) page.Append(CultureInfo.InvariantCulture, $" {Arguments(node.Out, node.Repeats)} |");
            page.Append(CultureInfo.InvariantCulture, $" {Cell(node.About)}{(node.Action?.Edits == true ? "; refused while locked" : "")} |\n");
        }
    }

    private static string Type(Knob knob, AddressNode node) => $"`{node.TypesOut}`" + (knob is NumberKnob { Word: { } word } ? $"; `s` for {word}" : "");

    private static string Takes(Knob knob, AddressNode node) => knob switch
    {
        ChoiceKnob { IsSwitch: true } => "1, 0, on, off",
        ChoiceKnob choice when choice.Accepts == string.Join(", ", choice.Choices) => choice.Accepts,
        ChoiceKnob choice => choice.Choices.Length() <= 60 ? $"{choice.Accepts}; its travel: {string.Join(", ", choice.Choices)}" : $"{choice.Accepts}; {choice.Choices.Count} of them on its travel",
        _ => node.Accepts,
    };

    private static int Length(this IReadOnlyList<string> words) => words.Sum(w => w.Length + 2);

    private static string Curve(Knob knob) => knob is not NumberKnob number ? "steps" : number.Curve == KnobCurve.Linear ? "linear" : "logarithmic";

    private static string Arguments(ImmutableArray<AddressArgument> arguments, int repeats)
    {
        string[] texts = [.. arguments.Select(Argument)];
        if (repeats > 0) texts = [.. texts[..^repeats], $"and again and again: {string.Join("; ", texts[^repeats..])}"];
        return string.Join("; ", texts);
    }

    private static string Argument(AddressArgument argument)
    {
        if (argument.Type == AddressArgument.AnyType) return "anything";
        var text = new StringBuilder($"`{argument.Type}` {argument.Name}");
        if (argument.Choices.Length > 0) text.Append(CultureInfo.InvariantCulture, $" ({string.Join(", ", argument.Choices)})");
        else if (argument.Min is not null || argument.Max is not null) text.Append(CultureInfo.InvariantCulture, $" {argument.Min}{(argument.Max is null ? " or more" : $"..{argument.Max}")}");
        if (argument.Unit.Length > 0) text.Append(' ').Append(argument.Unit);
        if (argument.Optional) text.Append(argument.Default is null or "" ? ", may be left out" : $", {argument.Default} if left out");
        return Cell(text.ToString());
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
