using System.Buffers;
using System.Net;
using System.Text.Json;

namespace DeepMusic.Live.Remote;

/// <summary>
/// The address space as OSCQuery tells it (github.com/Vidvox/OSCQueryProposal): a tree of nodes, each with its attributes. Thread-safe: yes.
/// </summary>
internal static class OscQueryTree
{
    private static readonly string[] Attributes = ["FULL_PATH", "DESCRIPTION", "ACCESS", "TYPE", "RANGE", "UNIT", "CLIPMODE", "TAGS", "VALUE", "CONTENTS"];
    private static readonly Branch Root = Grow();

    /// <summary>What is answered to a path, and perhaps an attribute.</summary>
    /// <param name="path">The path, such as <c>/deepmusic/density</c>.</param>
    /// <param name="attribute">One attribute; empty for all of them, and those of the nodes below.</param>
    /// <param name="status">What stands; null if it is not known.</param>
    /// <param name="json">The answer.</param>
    public static HttpStatusCode Answer(string path, string attribute, Func<Status?> status, out byte[] json)
    {
        json = [];
        if (Find(path) is not { } branch) return HttpStatusCode.NotFound;
        if (attribute.Length > 0 && !Attributes.Contains(attribute, StringComparer.Ordinal)) return HttpStatusCode.BadRequest;
        var buffer = new ArrayBufferWriter<byte>(attribute.Length > 0 ? 256 : 65536);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Status? known = attribute is "" or "VALUE" or "CONTENTS" ? status() : null;
            writer.WriteStartObject();
            if (attribute.Length == 0) WriteAll(writer, branch, known);
            else if (!Write(writer, branch, attribute, known)) return HttpStatusCode.NoContent;
            writer.WriteEndObject();
        }
        json = buffer.WrittenSpan.ToArray();
        return HttpStatusCode.OK;
    }

    private static Branch? Find(string path)
    {
        Branch? branch = Root;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (branch is null || !branch.Below.TryGetValue(name, out branch)) return null;
        return branch;
    }

    private static void WriteAll(Utf8JsonWriter json, Branch branch, Status? status)
    {
        foreach (string attribute in Attributes) Write(json, branch, attribute, status);
    }

    private static bool Write(Utf8JsonWriter json, Branch branch, string attribute, Status? status)
    {
        AddressNode? node = branch.Place < 0 ? null : AddressSpace.All[branch.Place];
        AddressArgument[] arguments = node is null ? [] : [.. (node.Out.IsEmpty ? node.In : node.Out).Where(a => a.Type != AddressArgument.AnyType)];
        switch (attribute)
        {
            case "FULL_PATH":
                json.WriteString(attribute, branch.Path);
                return true;
            case "ACCESS":
                json.WriteNumber(attribute, (int)(node?.Access ?? AddressAccess.None));
                return true;
            case "DESCRIPTION" when node is not null:
                json.WriteString(attribute, node.Accepts.Length > 0 ? $"{node.About} ({node.Accepts})" : node.About);
                return true;
            case "DESCRIPTION" when branch == Root:
                json.WriteString(attribute, "DeepMusic: play a phrase, it answers");
                return true;
            case "TYPE" when arguments.Length > 0:
                json.WriteString(attribute, string.Concat(arguments.Select(a => a.Type)));
                return true;
            case "TAGS" when node is not null:
                json.WriteStartArray(attribute);
                json.WriteStringValue(node.Kind.ToString().ToLowerInvariant());
                json.WriteEndArray();
                return true;
            case "RANGE" when arguments.Any(HasRange):
                json.WriteStartArray(attribute);
                foreach (AddressArgument argument in arguments) WriteRange(json, argument);
                json.WriteEndArray();
                return true;
            case "UNIT" when arguments.Any(a => a.Unit.Length > 0):
                WriteEach(json, attribute, arguments, a => a.Unit.Length > 0 ? a.Unit : null);
                return true;
            case "CLIPMODE" when node is { Knob: >= 0 } && arguments.Any(a => a.Min is not null):
                WriteEach(json, attribute, arguments, _ => "both");
                return true;
            case "VALUE" when node is not null && status?.Values(branch.Place) is { } values:
                json.WriteStartArray(attribute);
                for (int i = 0; i < values.Length; i++) WriteValue(json, values[i], arguments[i].Type);
                json.WriteEndArray();
                return true;
            case "CONTENTS" when branch.Below.Count > 0:
                json.WriteStartObject(attribute);
                foreach ((string name, Branch below) in branch.Below)
                {
                    json.WriteStartObject(name);
                    WriteAll(json, below, status);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
                return true;
            default:
                return false;
        }
    }

    private static bool HasRange(AddressArgument a) => a.Min is not null || a.Max is not null || a.Choices.Length > 0;

    private static void WriteRange(Utf8JsonWriter json, AddressArgument argument)
    {
        if (!HasRange(argument))
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        if (argument.Min is { } min) json.WriteNumber("MIN", min);
        if (argument.Max is { } max) json.WriteNumber("MAX", max);
        if (argument.Choices.Length > 0)
        {
            json.WriteStartArray("VALS");
            foreach (string choice in argument.Choices) json.WriteStringValue(choice);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteEach(Utf8JsonWriter json, string attribute, AddressArgument[] arguments, Func<AddressArgument, string?> of)
    {
        json.WriteStartArray(attribute);
        foreach (AddressArgument argument in arguments) json.WriteStringValue(of(argument));
        json.WriteEndArray();
    }

    /// <summary>A number that stands on a word has no value of its type; where it stands is told by its travel.</summary>
    private static void WriteValue(Utf8JsonWriter json, object value, char type)
    {
        if (value is int whole) json.WriteNumberValue(whole);
        else if (value is float number) json.WriteNumberValue(number);
        else if (type == 's') json.WriteStringValue((string)value);
        else json.WriteNullValue();
    }

    private static Branch Grow()
    {
        var root = new Branch("/");
        for (int place = 0; place < AddressSpace.All.Length; place++)
        {
            Branch branch = root;
            string path = "";
            foreach (string name in AddressSpace.All[place].Address.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                path += "/" + name;
                if (!branch.Below.TryGetValue(name, out Branch? below)) branch.Below.Add(name, below = new Branch(path));
                branch = below;
            }
            branch.Place = place;
        }
        return root;
    }

    private sealed class Branch(string path)
    {
        public readonly string Path = path;
        public readonly SortedDictionary<string, Branch> Below = new(StringComparer.Ordinal);
        public int Place = -1;
    }
}
