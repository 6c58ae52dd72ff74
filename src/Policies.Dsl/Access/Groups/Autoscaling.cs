namespace Policies;

/// <summary>Resources of the API group <c>autoscaling</c>.</summary>
public static class Autoscaling
{
    /// <summary>Autoscalers of replicas.</summary>
    public static Resource HorizontalPodAutoscalers => new("autoscaling", "horizontalpodautoscalers");
}
