using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live;

/// <summary>
/// What of all trouble the screen shows: the gravest, whoever it befell, and of how much more it is told. Trouble is everybody's, whoever is looked
/// at. Allocates: when trouble of somebody who is not looked at is shown for the first time.
/// </summary>
internal static class Alarms
{
    public static void Show(ScreenState screen, Ensemble ensemble, HostTime now)
    {
        Trouble? first = null;
        Stand whose = ensemble.Focus;
        int told = 0;
        for (int i = 0; i < ensemble.Stands.Count; i++)
        {
            Stand stand = Nth(ensemble, i);
            Notices notices = stand.Conductor.Notices;
            if (i == 0 || notices.Trouble.Count > 0) notices.Look(now);
            for (int t = 0; t < notices.Trouble.Count; t++)
            {
                if (IsTold(ensemble, notices.Trouble[t].Line, i)) continue;
                told++;
                if (first is null || Precedes(notices.Trouble[t], first)) (first, whose) = (notices.Trouble[t], stand);
            }
        }
        if (first is null) return;
        (screen.Alarm, screen.AlarmWords) = whose == ensemble.Focus ? (first.Line, first.Words) : first.Of(whose.Name);
        (screen.AlarmAt, screen.AlarmLeads, screen.AlarmGravity, screen.AlarmsMore) = (first.At, whose.Conductor.Notices.AlarmLeads, first.Gravity, told - 1);
    }

    /// <summary>Whom the screen speaks to first, then the others.</summary>
    private static Stand Nth(Ensemble ensemble, int place) => ensemble.Stands[(ensemble.Focus.Number + place) % ensemble.Stands.Count];

    private static bool Precedes(Trouble trouble, Trouble other) =>
        trouble.Gravity > other.Gravity || trouble.Gravity == other.Gravity && trouble.At > other.At;

    /// <summary>Whether it befell somebody before as well: a port that is gone is gone for all who sound there.</summary>
    private static bool IsTold(Ensemble ensemble, string line, int before)
    {
        for (int i = 0; i < before; i++)
            if (Nth(ensemble, i).Conductor.Notices.Tells(line)) return true;
        return false;
    }
}
