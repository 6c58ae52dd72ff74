namespace Policies.Reconciler.Git;

/// <summary>An object as git keeps it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Type">What it is: <c>blob</c>, <c>tree</c>, <c>commit</c> or <c>tag</c>.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record GitObject(ObjectId Id, string Type, byte[] Bytes);
