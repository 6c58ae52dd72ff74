namespace Policies;

/// <summary>A kind of disk.</summary>
public enum StorageClass
{
    /// <summary><c>standard</c>.</summary>
    Standard,

    /// <summary><c>pd-ssd</c>.</summary>
    PdSsd,
}
