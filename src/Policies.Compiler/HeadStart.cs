using System.Reflection;
using System.Runtime.CompilerServices;
using Policies.Rendering.Output;

namespace Policies.Compiler;

/// <summary>Gets ready on another core what comes after the definitions are read, and those that are read last; none of their code runs here.</summary>
internal static class HeadStart
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Begins, and ends by itself.</summary>
    public static void Begin(Assembly definitions)
    {
        if (Environment.ProcessorCount > 1)
        {
            new Thread(() => Run(definitions)) { IsBackground = true, Name = "head start" }.Start();
        }
    }

    private static void Run(Assembly definitions)
    {
        try
        {
            Rehearsal.Run();
            foreach (var type in definitions.GetTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false }).OrderByDescending(IsNamespace).ThenByDescending(type => type.FullName, StringComparer.Ordinal))
            {
                foreach (var property in type.GetProperties(Members))
                {
                    if (property.GetGetMethod() is { IsAbstract: false } getter)
                    {
                        RuntimeHelpers.PrepareMethod(getter.MethodHandle);
                    }
                }
            }
        }
#pragma warning disable CA1031 // whoever reads the member meets the same fault, and says it
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static bool IsNamespace(Type type) => type.IsSubclassOf(typeof(NamespacePolicy));
}
