namespace Policies;

/// <summary>Says what a role may do.</summary>
public static class Allow
{
    /// <summary>Get, list and watch all objects of the resources.</summary>
    public static Right Read(params Resource[] resources) => new([Verb.Get, Verb.List, Verb.Watch], resources, []);

    /// <summary>Get objects by name, or a part of them.</summary>
    public static Right Get(params ResourceTarget[] targets) => new([Verb.Get], targets, []);

    /// <summary>List objects, and so read them.</summary>
    public static Right List(params Resource[] resources) => new([Verb.List], resources, []);

    /// <summary>Follow changes of objects, and so read them.</summary>
    public static Right Watch(params Resource[] resources) => new([Verb.Watch], resources, []);

    /// <summary>Make objects, or use a part of them that is used by creating.</summary>
    public static Right Create(params CollectionTarget[] targets) => new([Verb.Create], targets, []);

    /// <summary>Make a part of named objects, such as a token of one service account.</summary>
    public static Right CreateFor(params NamedTarget[] targets) => new([Verb.Create], targets, []);

    /// <summary>Update and patch objects.</summary>
    public static Right Update(params ResourceTarget[] targets) => new([Verb.Update, Verb.Patch], targets, []);

    /// <summary>Patch objects, without replacing them.</summary>
    public static Right Patch(params ResourceTarget[] targets) => new([Verb.Patch], targets, []);

    /// <summary>Delete objects by name.</summary>
    public static Right Delete(params ResourceTarget[] targets) => new([Verb.Delete], targets, []);

    /// <summary>Delete all objects of a resource at once.</summary>
    public static Right DeleteAll(params Resource[] resources) => new([Verb.DeleteCollection], resources, []);

    /// <summary>Get, list, watch, create, update, patch and delete objects.</summary>
    public static Right Manage(params Resource[] resources) =>
        new([Verb.Get, Verb.List, Verb.Watch, Verb.Create, Verb.Update, Verb.Patch, Verb.Delete], resources, []);

    /// <summary>Do what the verb says, for verbs without a word of their own.</summary>
    public static Right To(Verb verb, params ResourceTarget[] targets) => new([verb], targets, []);

    /// <summary>Get URLs that are no resource, such as <c>/metrics</c>; only a cluster role can give this.</summary>
    public static Right ReadUrl(params string[] urls) => new([Verb.Get], [], urls);
}
