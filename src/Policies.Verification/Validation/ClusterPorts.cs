namespace Policies.Verification.Validation;

/// <summary>Refuses malformed ports in the policies of a whole cluster.</summary>
internal static class ClusterPorts
{
    /// <summary>Judges a port of <c>v1alpha1</c>.</summary>
    public static void JudgeNumbered(Field port)
    {
        if (!port.Knows("portNumber", "portRange", "namedPort"))
        {
            return;
        }

        port.Holds(1, 1);
        var (number, range) = (port["portNumber"], port["portRange"]);
        if (number.Knows("protocol", "port"))
        {
            number["protocol"].OneOf("TCP", "UDP", "SCTP");
            JudgeNumber(number["port"]);
        }

        if (range.Knows("protocol", "start", "end"))
        {
            range["protocol"].OneOf("TCP", "UDP", "SCTP");
            JudgeRange(range);
        }
    }

    /// <summary>Judges a protocol of <c>v1alpha2</c>.</summary>
    public static void JudgeProtocol(Field written)
    {
        if (!written.Knows("tcp", "udp", "sctp", "destinationNamedPort"))
        {
            return;
        }

        written.Holds(1, 1);
        foreach (var protocol in new[] { written["tcp"], written["udp"], written["sctp"] }.Where(protocol => protocol.Knows("destinationPort")))
        {
            protocol.Holds(1, 1);
            var port = protocol["destinationPort"];
            if (port.Knows("number", "range"))
            {
                port.Holds(1, 1);
                port["number"].IsWithin(1, 65535);
                if (port["range"].Knows("start", "end"))
                {
                    JudgeRange(port["range"]);
                }
            }
        }
    }

    private static void JudgeRange(Field range)
    {
        var (start, end) = (range["start"], range["end"]);
        JudgeNumber(start);
        JudgeNumber(end);
        if (start.Integer >= end.Integer)
        {
            range.Plainly.Invalid("Start port must be less than End port");
        }
    }

    private static void JudgeNumber(Field number)
    {
        if (number.IsWritten)
        {
            number.IsWithin(1, 65535);
        }
        else
        {
            number.Required();
        }
    }
}
