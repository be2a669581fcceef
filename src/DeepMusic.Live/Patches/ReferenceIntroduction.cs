using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Patches;

/// <summary>What the reference page says before its tables.</summary>
internal static class ReferenceIntroduction
{
    public static string Text { get; } = $$"""
        # DeepMusic by OSC

        This page is made from the table the instrument listens by: `deepmusic reference` prints it, and a test holds it against the program.
        Everything the screen can do, a message can, and everything the instrument knows is told.

        ## How to begin

        `deepmusic` listens on UDP port 7770 of this machine; `--osc PORT` is another port, `--osc off` none. All addresses are under `/deepmusic`.
        `--osc-tcp PORT` hears OSC over TCP as well, and OSCQuery describes the same addresses on the HTTP port of the same number. `--osc-to HOST:PORT`
        tells all that happens to one who does not ask, from `/deepmusic/startup` to `/deepmusic/exit`.

        liblo's tools, in a terminal:

        ```
        oscsend localhost 7770 /deepmusic/surprise f 0.9
        oscdump 7771 &
        oscsend localhost 7770 /deepmusic/subscribe if 7771 60
        ```

        Pure Data, from 0.52 on, nothing to install: open [`tools/pd/deepmusic.pd`](../pd/README.md). In a patch of your own:

        ```
        [oscformat deepmusic surprise norm] -> [netsend -u -b], which was told [connect 127.0.0.1 7770(
        [netsend -u -b], right outlet -> [oscparse] -> [list trim] -> [route deepmusic]
        [oscformat deepmusic subscribe] every 20 seconds
        ```

        Max: open [`tools/max/deepmusic.maxpat`](../max/README.md). In a patch of your own:

        ```
        [/deepmusic/surprise $1( -> [udpsend 127.0.0.1 7770]
        [udpreceive 7771] -> [route /deepmusic/state /deepmusic/beat]
        [/deepmusic/subscribe 7771( every 20 seconds
        ```

        SuperCollider:

        ```
        n = NetAddr("127.0.0.1", 7770);
        n.sendMsg('/deepmusic/subscribe'); n.sendMsg('/deepmusic/surprise', 0.9);
        OSCdef(\state, { |message| message.postln }, '/deepmusic/state');
        ```

        node, with node-osc:

        ```
        const { Client, Server } = require('node-osc'), dm = new Client('127.0.0.1', 7770);
        new Server(7771, '127.0.0.1').on('message', console.log).on('bundle', b => b.elements.forEach(m => console.log(m)));
        dm.send('/deepmusic/subscribe', 7771, 60, () => dm.send('/deepmusic/surprise', 0.9));
        ```

        ## Rules

        * Numbers may come as `i f d h T F`, whatever the table says; text as `s` or `S`. A message without a type tag string has no arguments.
        * Wildcards (`? * [a-z] [!a] {tempo,gap}`) stand in the address you send, for as many addresses as they match.
        * An answer goes to the port the question came from, from the port it went to. What happens goes to subscribers: to the port they asked from,
          or the one they named, for as long as they named; they ask again to be told on.
        * What cannot be done is told to whoever asked, as `/deepmusic/error` with the address and one line that says what to do; where
          the asker hears nothing itself, as Max's `udpsend`, also to the subscribers on its machine.
        * Bundles: a time tag that has passed means now. What is told ahead of its time (`beat`, `answer/note`, `phrase/start`) has the time of its moment in its
          bundle; Pd and Max ignore time tags and so are a little early.

        ## Limits

        * {{Subscribers.Most}} subscribers; {{RemoteKeys.Most}} who play.
        * {{Agenda.Most}} messages that wait for their time, the last of them {{Agenda.Horizon.TotalSeconds}} s ahead; `--osc-ignore-time` does everything when
          it comes, for senders whose clock is wrong.
        * A message with wildcards reaches {{Reception.MostHits}} addresses at most; a text is cut after {{RemoteValue.LongestText}} letters; a phrase is told {{News.MostNotes}} notes
          at a time.
        * What is refused is told as `/deepmusic/error`; a packet that is none is counted, and nothing else happens.

        ## Who may ask

        Nobody but this machine: the instrument listens on the loopback address. `--osc-open` opens it to the network it is in, which the screen then
        shows; there is no password, so do that only in a network of your own. No message names a file or runs a program: presets, scenes and
        models go by their names.

        """;
}
