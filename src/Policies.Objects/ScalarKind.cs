namespace Policies.Objects;

/// <summary>What a scalar is read as by the core schema of YAML 1.2, which is JSON's.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number, in the text that was written.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent, in the text that was written.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A written null, which Kubernetes reads as "not written".</summary>
    Null,
}
