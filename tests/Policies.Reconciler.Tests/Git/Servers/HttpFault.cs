namespace Policies.Reconciler.Tests.Git.Servers;

/// <summary>How a server misbehaves.</summary>
internal enum HttpFault
{
    None,

    /// <summary>Takes the request and never answers.</summary>
    Hang,

    /// <summary>Cuts the connection.</summary>
    Reset,

    /// <summary>Cuts the connection in the middle of an answer.</summary>
    ResetMidway,

    /// <summary>Does what is asked, and cuts the connection instead of saying so.</summary>
    LostAnswer,
}
