using Policies.Verification.Rights;

namespace Policies.Cli;

/// <summary>Reads what commands about rights are pointed at.</summary>
internal static class RightsInput
{
    /// <summary>The roles and bindings of a folder or a file; what an API server would refuse gives nothing, and that is said.</summary>
    /// <exception cref="CommandFailure">Something cannot be read.</exception>
    public static RightsModel Model(string path, Streams streams)
    {
        var model = RightsModel.Of(Inputs.Manifests(path, streams));
        foreach (var refusal in model.Refusals)
        {
            streams.Remark(refusal.IsPlain ? $"warning: {refusal}" : $"warning: {refusal}; an API server refuses it, so it gives nothing");
        }

        return model;
    }
}
