namespace Policies.Reconciler.Agents;

/// <summary>What <c>find</c> does with what it finds.</summary>
internal enum FindAction
{
    /// <summary>Prints the path.</summary>
    Print,

    /// <summary>Writes the file's content.</summary>
    Write,
}
