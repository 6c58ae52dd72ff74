using Policies.Objects.Addresses;

namespace Policies.Verification.Validation;

/// <summary>Refuses what ValidateNetworkPolicySpec of kube-apiserver does, and fields that strict decoding does not know.</summary>
internal static class NetworkPolicies
{
    /// <summary>Judges a NetworkPolicy of <c>networking.k8s.io/v1</c>.</summary>
    public static void Judge(Field policy)
    {
        policy.Knows("apiVersion", "kind", "metadata", "spec", "status");
        Metadata.Judge(policy["metadata"].Plainly);
        var spec = policy["spec"];
        if (!spec.Knows("podSelector", "policyTypes", "ingress", "egress"))
        {
            return;
        }

        Labels.JudgeSelector(spec["podSelector"]);
        JudgeRules(spec["ingress"], "from");
        JudgeRules(spec["egress"], "to");
        JudgeTypes(spec["policyTypes"]);
    }

    private static void JudgeTypes(Field types)
    {
        if (types.Count > 2)
        {
            types.Invalid("may not specify more than two policyTypes");
            return;
        }

        foreach (var type in types.Items)
        {
            type.OneOf("Ingress", "Egress");
        }
    }

    private static void JudgeRules(Field rules, string peers)
    {
        foreach (var rule in rules.Items.Where(rule => rule.Knows("ports", peers)))
        {
            foreach (var port in rule["ports"].Items.Where(port => port.Knows("protocol", "port", "endPort")))
            {
                JudgePort(port);
            }

            foreach (var peer in rule[peers].Items)
            {
                JudgePeer(peer);
            }
        }
    }

    private static void JudgePort(Field written)
    {
        var (port, end) = (written["port"], written["endPort"]);
        written["protocol"].OneOf("TCP", "UDP", "SCTP");
        if (port.IsText)
        {
            foreach (var wrong in NameSyntax.PortName(port.Text!))
            {
                port.Invalid(wrong);
            }
        }
        else
        {
            foreach (var wrong in port.Integer is { } number ? NameSyntax.PortNumber(number) : [])
            {
                port.Invalid(wrong);
            }
        }

        if (end.Integer is { } last)
        {
            JudgeEnd(end, last, port);
        }
    }

    private static void JudgeEnd(Field end, long last, Field port)
    {
        if (!port.IsWritten)
        {
            end.Invalid("may not be specified when `port` is not specified");
        }
        else if (port.IsText)
        {
            end.Invalid("may not be specified when `port` is non-numeric");
        }
        else
        {
            foreach (var wrong in NameSyntax.PortNumber(last))
            {
                end.Invalid(wrong);
            }

            if (port.Integer > last)
            {
                end.Invalid("must be greater than or equal to `port`");
            }
        }
    }

    private static void JudgePeer(Field peer)
    {
        var (pods, namespaces, block) = (peer["podSelector"], peer["namespaceSelector"], peer["ipBlock"]);
        if (peer.IsWritten && !peer.Knows("podSelector", "namespaceSelector", "ipBlock"))
        {
            return;
        }

        Labels.JudgeSelector(pods);
        Labels.JudgeSelector(namespaces);
        if (block.Knows("cidr", "except"))
        {
            JudgeBlock(block["cidr"], block["except"]);
        }

        if (!pods.IsWritten && !namespaces.IsWritten && !block.IsWritten)
        {
            peer.Required("must specify a peer");
        }
        else if (block.IsWritten && (pods.IsWritten || namespaces.IsWritten))
        {
            peer.Forbidden("may not specify both ipBlock and another peer");
        }
    }

    private static void JudgeBlock(Field cidr, Field except)
    {
        if (cidr.Text is not { Length: > 0 } text)
        {
            cidr.Required();
            return;
        }

        if (Network(cidr, text) is not { } all)
        {
            return;
        }

        foreach (var hole in except.Items)
        {
            if (Network(hole, hole.Text ?? "") is { } without && (!all.Contains(without) || all.Prefix >= without.Prefix))
            {
                hole.Invalid("must be a strict subset of `cidr`");
            }
        }
    }

    // Older servers let leading zeros and mapped addresses through and read them as they please; newer ones refuse them.
    private static IpNetwork? Network(Field field, string text)
    {
        if (!IpNetwork.TryParse(text, out var network))
        {
            field.Invalid("must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
            return null;
        }

        return network;
    }
}
