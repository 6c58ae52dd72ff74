namespace Policies.Catalogue.Judging;

/// <summary>In which words an object was said.</summary>
public enum ObjectOrigin
{
    /// <summary>In Kubernetes' own: YAML, a raw object, or a policy or role of the language that mirrors one.</summary>
    Written,

    /// <summary>By a named network switch, or by what holds without one: the default deny and DNS.</summary>
    Switch,

    /// <summary>By another word of the language, such as a flow or a namespace.</summary>
    Word,
}
