namespace Policies.Verification.Validation;

/// <summary>Refuses what policies look at where it is malformed: labels and ports of pods, ports and selectors of Services.</summary>
internal static class Workloads
{
    /// <summary>Judges a Namespace.</summary>
    public static void JudgeNamespace(Field written) => Metadata.Judge(written["metadata"], NameSyntax.Label);

    /// <summary>Judges a Pod.</summary>
    public static void JudgePod(Field written)
    {
        Metadata.Judge(written["metadata"]);
        JudgeContainers(written["spec"]);
    }

    /// <summary>Judges an object that makes pods, with its template at a path of keys.</summary>
    public static void JudgeMaker(Field written, params ReadOnlySpan<string> template)
    {
        Metadata.Judge(written["metadata"]);
        var at = written;
        foreach (var key in template)
        {
            at = at[key];
        }

        Labels.Judge(at["metadata"]["labels"]);
        JudgeContainers(at["spec"]);
    }

    /// <summary>Judges a Service.</summary>
    public static void JudgeService(Field written)
    {
        Metadata.Judge(written["metadata"], NameSyntax.Label);
        Labels.Judge(written["spec"]["selector"]);
        foreach (var port in written["spec"]["ports"].Items)
        {
            port["protocol"].OneOf("SCTP", "TCP", "UDP");
            Refuse(port["port"], port["port"].Integer is { } number ? NameSyntax.PortNumber(number) : []);
            var target = port["targetPort"];
            Refuse(target, target.IsText ? NameSyntax.PortName(target.Text!) : target.Integer is { } to ? NameSyntax.PortNumber(to) : []);
        }
    }

    private static void JudgeContainers(Field pod)
    {
        foreach (var container in pod["containers"].Items.Concat(pod["initContainers"].Items))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var port in container["ports"].Items)
            {
                Refuse(port["containerPort"], port["containerPort"].Integer is { } number ? NameSyntax.PortNumber(number) : []);
                port["protocol"].OneOf("SCTP", "TCP", "UDP");
                var name = port["name"];
                Refuse(name, name.Text is { } text ? NameSyntax.PortName(text) : []);
                if (name.Text is { } again && !names.Add(again))
                {
                    name.Duplicate();
                }
            }
        }
    }

    private static void Refuse(Field field, IEnumerable<string> reasons)
    {
        foreach (var wrong in reasons)
        {
            field.Invalid(wrong);
        }
    }
}
