using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Policies.Lowering;

/// <summary>Keeps what is the same on many clusters, so that it is made, and later written, once.</summary>
internal sealed class ManifestCache
{
    private readonly ConcurrentDictionary<Key, Manifest> manifests = new();

    /// <summary>The manifest of a source in a namespace; the variant says what else it depends on.</summary>
    public Manifest Get(object source, string @namespace, string variant, Func<Manifest> make)
    {
        var key = new Key(source, @namespace, variant);
        if (manifests.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = make();
        made.IsShared = true;
        return manifests.GetOrAdd(key, made);
    }

    private readonly struct Key(object source, string @namespace, string variant) : IEquatable<Key>
    {
        private readonly object source = source;
        private readonly string name = @namespace;
        private readonly string variant = variant;

        public bool Equals(Key other) => ReferenceEquals(source, other.source) && name == other.name && variant == other.variant;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => (RuntimeHelpers.GetHashCode(source) * 31) + (name.GetHashCode() * 17) + variant.GetHashCode();
    }
}
