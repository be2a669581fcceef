using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Commands;

/// <summary>The arguments that say how the instrument is reached over the network.</summary>
internal sealed class RemoteArguments
{
    private const string Off = "off";

    private readonly Option<string> _port = new("--osc")
    {
        Description = "the UDP port OSC is heard on, 0 for any that is free, or off",
        DefaultValueFactory = _ => AddressSpace.DefaultPort.ToString(CultureInfo.InvariantCulture),
    };

    private readonly Option<bool> _open = new("--osc-open") { Description = "hear OSC from the whole network, not from this machine alone" };
    private readonly Option<string[]> _to = new("--osc-to") { Description = "a HOST:PORT that is told by OSC all that happens", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _tcp = new("--osc-tcp") { Description = "the TCP port OSC is heard on as well" };
    private readonly Option<bool> _slip = new("--osc-slip") { Description = "over TCP packets are framed by SLIP, as in OSC 1.1, not by their length" };
    private readonly Option<bool> _ignoreTime = new("--osc-ignore-time") { Description = "do at once what comes by OSC, whatever its time tag says" };

    public RemoteArguments()
    {
        _port.Validators.Add(static given => MustBePort(given, "--osc takes a port 0..65535, or off"));
        _tcp.Validators.Add(static given => MustBePort(given, "--osc-tcp takes a port 0..65535"));
        _to.Validators.Add(static given =>
        {
            foreach (Token token in given.Tokens)
                if (!RemoteOptions.TryTarget(token.Value, out _, out _)) given.AddError($"--osc-to takes HOST:PORT, such as 127.0.0.1:9000, not \"{token.Value}\"");
        });
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _port, _open, _to, _tcp, _slip, _ignoreTime }) command.Add(option);
    }

    /// <returns>Null where it is off.</returns>
    public RemoteOptions? Read(ParseResult result)
    {
        string port = result.GetValue(_port)!;
        if (port == Off) return null;
        return new RemoteOptions
        {
            Port = int.Parse(port, CultureInfo.InvariantCulture),
            Address = result.GetValue(_open) ? IPAddress.Any : IPAddress.Loopback,
            Targets = result.GetValue(_to) ?? [],
            TcpPort = result.GetValue(_tcp) is { } tcp ? int.Parse(tcp, CultureInfo.InvariantCulture) : null,
            TcpFraming = result.GetValue(_slip) ? Osc.Net.OscFraming.Slip : Osc.Net.OscFraming.LengthPrefix,
            IgnoreTimeTags = result.GetValue(_ignoreTime),
        };
    }

    private static void MustBePort(OptionResult given, string line)
    {
        foreach (Token token in given.Tokens)
            if (!(token.Value == Off && given.Option.Name == "--osc") && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) given.AddError(line);
    }
}
