namespace Policies.Verification.Validation;

/// <summary>Refuses an Ingress of <c>networking.k8s.io/v1</c> whose backends nothing could follow.</summary>
internal static class Ingresses
{
    /// <summary>Judges an Ingress.</summary>
    public static void Judge(Field written)
    {
        Metadata.Judge(written["metadata"]);
        var spec = written["spec"];
        if (spec["rules"].Count == 0 && !spec["defaultBackend"].IsWritten)
        {
            spec.Invalid("either `defaultBackend` or `rules` must be specified");
        }

        JudgeBackend(spec["defaultBackend"]);
        foreach (var path in spec["rules"].Items.SelectMany(rule => rule["http"]["paths"].Items))
        {
            if (!path["pathType"].IsWritten)
            {
                path["pathType"].Required("pathType must be specified");
            }

            JudgeBackend(path["backend"]);
        }
    }

    private static void JudgeBackend(Field backend)
    {
        var (service, resource) = (backend["service"], backend["resource"]);
        if (!backend.IsWritten)
        {
            return;
        }

        if (service.IsWritten && resource.IsWritten)
        {
            backend.Invalid("cannot set both resource and service backends");
        }
        else if (service.IsWritten)
        {
            JudgeService(service);
        }
        else if (!resource.IsWritten)
        {
            backend.Required("resource or service backend is required");
        }
    }

    private static void JudgeService(Field service)
    {
        if (service["name"].Text is not { Length: > 0 })
        {
            service["name"].Required("must specify service name");
        }

        var (name, number) = (service["port"]["name"], service["port"]["number"]);
        if (name.IsWritten && number.IsWritten)
        {
            service["port"].Invalid("cannot set both port name & port number");
        }
        else if (!name.IsWritten && !number.IsWritten)
        {
            service["port"].Required("port name or number is required");
        }

        foreach (var wrong in number.Integer is { } value ? NameSyntax.PortNumber(value) : [])
        {
            number.Invalid(wrong);
        }

        foreach (var wrong in name.Text is { } text ? NameSyntax.PortName(text) : [])
        {
            name.Invalid(wrong);
        }
    }
}
