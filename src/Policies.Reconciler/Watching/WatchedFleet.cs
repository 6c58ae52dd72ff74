using Policies.Reconciler.Compiled;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Watching;

/// <summary>What one run of a watch syncs.</summary>
/// <param name="Fleet">What was compiled.</param>
/// <param name="Options">How it goes.</param>
/// <param name="Source">What tells that agents applied a commit.</param>
public sealed record WatchedFleet(CompiledFleet Fleet, SyncOptions Options, IAppliedSource Source);
