using System.Globalization;

namespace Policies.Benchmarks.Clusters;

/// <summary>Writes the manifests of made-up pods, one file a pod, which the strictest level of the newest version lets in.</summary>
internal static class PodManifests
{
    private const int PodsOfANamespace = 20;

    /// <summary>Writes them below a folder, with the namespaces that they are in.</summary>
    public static void Write(int pods, string folder)
    {
        for (var i = 0; i < pods; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"team-{i / PodsOfANamespace:000}");
            if (i % PodsOfANamespace == 0)
            {
                Directory.CreateDirectory(Path.Combine(folder, name));
                File.WriteAllText(
                    Path.Combine(folder, name, "namespace.yaml"),
                    $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {name}\n  labels:\n    pod-security.kubernetes.io/enforce: restricted\n    pod-security.kubernetes.io/enforce-version: v1.37\n");
            }

            File.WriteAllText(Path.Combine(folder, name, $"pod-{i}.yaml"), Pod(name, $"w{i}"));
        }
    }

    private static string Pod(string name, string workload) =>
        $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: {workload}
          namespace: {name}
          labels:
            app.kubernetes.io/name: {workload}
            app.kubernetes.io/part-of: {name}
            app.kubernetes.io/version: "1.4.2"
        spec:
          serviceAccountName: {workload}
          automountServiceAccountToken: false
          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            fsGroup: 1000
            seccompProfile:
              type: RuntimeDefault
          initContainers:
            - name: migrate
              image: registry.example.com/{name}/{workload}:1.4.2
              args: ["migrate", "--to", "latest"]
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                    - ALL
          containers:
            - name: main
              image: registry.example.com/{name}/{workload}:1.4.2
              ports:
                - name: https
                  containerPort: 8443
              env:
                - name: LOG_LEVEL
                  value: info
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
                limits:
                  memory: 256Mi
              livenessProbe:
                httpGet:
                  path: /healthz
                  port: https
              volumeMounts:
                - name: settings
                  mountPath: /etc/settings
                - name: scratch
                  mountPath: /tmp
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop:
                    - ALL
          volumes:
            - name: settings
              configMap:
                name: {workload}
            - name: scratch
              emptyDir: {"{}"}

        """;
}
