namespace Policies.Rendering.Yaml;

/// <summary>In which order the keys of a mapping are written.</summary>
internal enum KeyOrder
{
    /// <summary>What identifies an object first.</summary>
    Object,

    /// <summary>Name, namespace, labels and annotations first.</summary>
    Metadata,

    /// <summary>By code unit.</summary>
    Ordinal,

    /// <summary>As they stand, which a person chose.</summary>
    Given,
}
