using System.Globalization;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live;

/// <summary>
/// The performers of a set, each at a stand, and whom the screen and the network speak to. Every input is somebody's: the first performer's where
/// nobody else has it. Thread-safe: no, the listening thread's.
/// </summary>
internal sealed class Ensemble
{
    private readonly Stand[] _byInput;

    /// <param name="stands">The stands; the first is the one that has what nobody else has.</param>
    /// <param name="owners">Whose each input is, by the number of the stand.</param>
    public Ensemble(IReadOnlyList<Stand> stands, IReadOnlyList<int> owners)
    {
        (Stands, Focus) = (stands, stands[0]);
        _byInput = [.. owners.Select(o => stands[o])];
        foreach (Stand stand in stands) stand.Desk.Ensemble = this;
    }

    /// <summary>Sets up a stand for each performer of a plan.</summary>
    public static Ensemble Of(SessionPlan plan, Backstage back)
    {
        int[] owners = new int[plan.Ports.Inputs.Count];
        for (int i = 0; i < plan.Others.Count; i++)
            foreach (int input in plan.Others[i].Inputs) owners[input] = i + 1;
        var stands = new List<Stand> { new(plan, 0, back, input => owners[input] == 0) };
        for (int i = 1; i <= plan.Others.Count; i++)
        {
            int number = i;
            stands.Add(new Stand(plan.Others[i - 1].Of(plan, i), i, back, input => owners[input] == number));
        }
        return new Ensemble(stands, owners);
    }

    /// <summary>All of them, in the order they were named.</summary>
    public IReadOnlyList<Stand> Stands { get; }

    /// <summary>Who plays where there is one alone, and has what nobody else has.</summary>
    public Stand First => Stands[0];

    /// <summary>Whom the screen and the network speak to.</summary>
    public Stand Focus { get; private set; }

    /// <summary>Told before they speak to another.</summary>
    public event Action? Turning;

    /// <summary>What a performer is called where there are several; empty where one plays alone.</summary>
    public string NameOf(Stand stand) => Stands.Count > 1 ? stand.Name : "";

    /// <summary>A line about a performer, with its name before it where there are several.</summary>
    public string Named(Stand stand, string line) => Stands.Count > 1 ? $"{stand.Name}: {line}" : line;

    /// <summary>The performer of that name beside the first, or null.</summary>
    public Stand? Find(string name) => Stands.Skip(1).FirstOrDefault(s => s.Name == name);

    /// <summary>Whose an input is; what is played over the network is for whom it speaks to.</summary>
    public Stand Of(int input) => input < _byInput.Length ? _byInput[input] : Focus;

    /// <summary>Speaks to another from here on.</summary>
    /// <param name="who">A name, or a number from 1; empty for the next.</param>
    /// <exception cref="PresetException">There is nobody of that name, or nobody else at all.</exception>
    public void Turn(string who)
    {
        if (Stands.Count == 1) throw new PresetException("one performer plays alone here; performers are named with --performer or in the set list");
        who = who.Trim();
        Stand? found = who.Length == 0 ? Stands[(Focus.Number + 1) % Stands.Count] : Stands.FirstOrDefault(s => s.Name.Equals(who, StringComparison.OrdinalIgnoreCase));
        if (found is null && int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= Stands.Count) found = Stands[number - 1];
        if (found is null) throw new PresetException($"there is no performer \"{TomlEntries.Quoted(who)}\"; there are {string.Join(", ", Stands.Select(s => $"{s.Number + 1} {s.Name}"))}");
        if (found == Focus) return;
        Turning?.Invoke();
        Focus.Desk.Surface.Cancel();
        Focus = found;
    }

    /// <summary>Has something done at every desk; one that stumbles keeps nobody else from it.</summary>
    public void Each(Action<Desk> deed)
    {
        foreach (Stand stand in Stands) stand.Grant(stand.Conductor.Now, deed);
    }

    /// <summary>Takes in what came over MIDI. Whoever beats time beats it for all.</summary>
    public void Hear(in TimedMessage message)
    {
        if (message.Message.Status is not (>= 0xF8 or 0xF2)) Of(message.Port).Hear(message);
        else foreach (Stand stand in Stands) stand.Hear(message);
    }
}
