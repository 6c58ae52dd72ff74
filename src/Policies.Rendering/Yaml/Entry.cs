using Policies.Objects;

namespace Policies.Rendering.Yaml;

/// <summary>A key and its value, and where in the mapping they stood.</summary>
internal readonly record struct Entry(string Key, Node Value, int Place);
