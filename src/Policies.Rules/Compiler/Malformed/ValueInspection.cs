using Policies.Objects.Addresses;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges the plain values that definitions are made of.</summary>
internal static class ValueInspection
{
    private const string CidrAdvice = "write address/prefix, such as 10.20.0.0/16 or fd00:20::/48";

    /// <summary>Judges a range of addresses.</summary>
    public static void Cidr(this Inspection inspection, Cidr cidr, Place at)
    {
        if (!IpNetwork.TryParse(cidr.Text ?? "", out _))
        {
            inspection.Say(at, $"Range '{cidr.Text}' is malformed; {CidrAdvice}");
        }
    }

    /// <summary>Judges a range and what is taken out of it.</summary>
    public static void Addresses(this Inspection inspection, AddressPeer peer, Place place)
    {
        if (!inspection.Sees(place, nameof(AddressPeer.Range), out var range))
        {
            inspection.Each(peer.Except, place, nameof(AddressPeer.Except), inspection.Cidr);
            return;
        }

        inspection.Cidr(peer.Range, range);
        var isRange = IpNetwork.TryParse(peer.Range.Text ?? "", out var whole);
        inspection.Each(peer.Except, place, nameof(AddressPeer.Except), (except, at) =>
        {
            inspection.Cidr(except, at);
            if (!isRange || !IpNetwork.TryParse(except.Text ?? "", out var part))
            {
                return;
            }

            if (part.First.Family != whole.First.Family)
            {
                inspection.Say(at, $"'{except}' cannot be taken out of '{peer.Range}', which is of the other family; say each family in a peer of its own");
            }
            else if (part == whole || !whole.Contains(part))
            {
                inspection.Say(at, $"'{except}' is not a part of '{peer.Range}'; except only smaller ranges that lie inside");
            }
        });
    }

    /// <summary>Judges an address with a port.</summary>
    public static void Endpoint(this Inspection inspection, Endpoint endpoint, Place at)
    {
        if (!endpoint.TryParse(out _, out _))
        {
            inspection.Say(at, $"Endpoint '{endpoint.Text}' is malformed; write address:port, such as 172.16.0.2:443 or [fd00::2]:443");
        }
    }

    /// <summary>Judges a port, a range of ports or a port's name.</summary>
    public static void Port(this Inspection inspection, Port port, Place at)
    {
        if (!inspection.Sees(at, nameof(Policies.Port.Number), out _) || !inspection.Sees(at, nameof(Policies.Port.Last), out _))
        {
            return;
        }

        if (port.Number is < 1 or > 65535 || port.Last is < 1 or > 65535)
        {
            inspection.Say(at, $"Port {port} is out of range; use 1 to 65535");
        }
        else if (port.Last < port.Number)
        {
            inspection.Say(at, $"Ports {port} end before they begin; write the lower number first");
        }

        if (port.Name is not null)
        {
            inspection.Text(port.Name, at, nameof(Policies.Port.Name), "Port name", Grammar.PortName);
        }
    }

    /// <summary>Judges labels of one object.</summary>
    public static void Labels(this Inspection inspection, IReadOnlyList<Label> labels, Place place, string member)
    {
        inspection.Each(labels, place, member, inspection.Label);
        inspection.Keys(labels, place, member, "Label");
    }

    /// <summary>Judges annotations of one object, whose values may be any text.</summary>
    public static void Annotations(this Inspection inspection, IReadOnlyList<Label> annotations, Place place, string member)
    {
        inspection.Each(annotations, place, member, (annotation, at) => inspection.Text(annotation.Key, at, nameof(Policies.Label.Key), "Annotation key", Grammar.LabelKey));
        inspection.Keys(annotations, place, member, "Annotation");
    }

    /// <summary>Judges one label.</summary>
    public static void Label(this Inspection inspection, Label label, Place at)
    {
        inspection.Text(label.Key, at, nameof(Policies.Label.Key), "Label key", Grammar.LabelKey);
        inspection.Text(label.Value, at, nameof(Policies.Label.Value), "Label value", Grammar.LabelValue);
    }

    /// <summary>Judges the labels and conditions of a selector.</summary>
    public static void Selector(this Inspection inspection, IReadOnlyList<Label> labels, IReadOnlyList<LabelCondition> conditions, Place place)
    {
        inspection.Each(labels, place, nameof(PodSelector.Labels), inspection.Label);
        inspection.Each(conditions, place, nameof(PodSelector.Conditions), (condition, at) =>
        {
            inspection.Text(condition.Key, at, nameof(LabelCondition.Key), "Label key", Grammar.LabelKey);
            inspection.Each(condition.Values, at, nameof(LabelCondition.Values), (value, valueAt) => inspection.Text(value, valueAt, "Label value", Grammar.LabelValue));
            if (condition.Operator is LabelOperator.In or LabelOperator.NotIn)
            {
                inspection.SomeOf(condition.Values, at, nameof(LabelCondition.Values), $"Label.{condition.Operator}(\"{condition.Key}\") has no values; list at least one");
            }
        });
    }

    /// <summary>Judges a day.</summary>
    public static void Day(this Inspection inspection, Day day, Place place, string member)
    {
        if (inspection.Sees(place, member, out var at) && inspection.IsWhole(at, nameof(Policies.Day.Year), nameof(Policies.Day.Month), nameof(Policies.Day.DayOfMonth)) && !day.IsValid)
        {
            inspection.Say(at, $"{day} is not in the calendar; write year, month and day, such as new(2027, 03, 31)");
        }
    }

    /// <summary>Judges a length of time that must be more than nothing.</summary>
    public static void Lasting(this Inspection inspection, Duration duration, Place place, string member, string what)
    {
        if (inspection.Sees(place, member, out var at) && inspection.IsWhole(at, nameof(Duration.Seconds)) && duration.Seconds <= 0)
        {
            inspection.Say(at, $"{what} is {duration}; write a time above zero, such as 10.Minutes");
        }
    }

    /// <summary>Judges a version of Kubernetes.</summary>
    public static void Version(this Inspection inspection, KubernetesVersion version, Place place, string member)
    {
        if (inspection.Sees(place, member, out var at)
            && inspection.IsWhole(at, nameof(KubernetesVersion.Major), nameof(KubernetesVersion.Minor))
            && (version.Major != 1 || version.Minor is < 16 or > 99))
        {
            inspection.Say(at, $"There is no Kubernetes {version}; write major and minor version, such as new(1, 34)");
        }
    }

    /// <summary>Judges a group of clusters.</summary>
    public static void Group(this Inspection inspection, Group? group, Place at)
    {
        if (group is null || !inspection.Sees(at))
        {
            return;
        }

        if (group.Kind == GroupKind.Clusters)
        {
            inspection.SomeOf(group.Clusters, at, nameof(Policies.Group.Clusters), "Group.Only() names no cluster; name at least one");
        }

        inspection.Group(group.Left, at.Of(nameof(Policies.Group.Left)));
        inspection.Group(group.Right, at.Of(nameof(Policies.Group.Right)));
    }

    /// <summary>Judges a namespace that is named by a text.</summary>
    public static void Reference(this Inspection inspection, NamespaceReference? reference, Place place, string member)
    {
        if (reference?.Name is { } name && inspection.Sees(place, member, out var at))
        {
            inspection.Text(name, at, nameof(NamespaceReference.Name), "Namespace name", Grammar.DnsLabel);
        }
    }

    /// <summary>Judges keys of settings.</summary>
    public static void Settings(this Inspection inspection, IReadOnlyList<Setting> settings, Place place, string member) =>
        inspection.Each(settings, place, member, (setting, at) => inspection.Text(setting.Key, at, nameof(Setting.Key), "Setting key", Grammar.Printable));

    private static bool IsWhole(this Inspection inspection, Place at, params string[] members) => members.All(member => inspection.Sees(at, member, out _));

    private static void Keys(this Inspection inspection, IReadOnlyList<Label> labels, Place place, string member, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        inspection.Each(labels, place, member, (label, at) =>
        {
            if (inspection.Sees(at, nameof(Policies.Label.Key), out var key) && label.Key is not null && !seen.Add(label.Key))
            {
                inspection.Say(key, $"{what} '{label.Key}' is written twice; keep one");
            }
        });
    }
}
