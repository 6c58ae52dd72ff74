namespace Policies.Sample.Tests.Written;

/// <summary>Tests that share the written trees, one after the other.</summary>
[CollectionDefinition(nameof(TreesAreWritten))]
public sealed class TreesAreWritten : ICollectionFixture<WrittenTrees>;
