using System.Collections;
using Microsoft.CodeAnalysis;
using Policies.Catalogue;
using Policies.Evaluation;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Rebuilds definitions from source, without running it: the same values that a build reads, as far as the compiler sees them.</summary>
public sealed class DefinitionRebuilder
{
    private readonly LanguageSymbols language;
    private readonly Bodies bodies;
    private readonly CancellationToken cancellation;

    /// <summary>Takes a compilation that references the language.</summary>
    public DefinitionRebuilder(Compilation compilation, LanguageSymbols language, CancellationToken cancellation = default)
        : this(new Bodies(compilation), language, cancellation)
    {
    }

    internal DefinitionRebuilder(Bodies bodies, LanguageSymbols language, CancellationToken cancellation) =>
        (this.bodies, this.language, this.cancellation) = (bodies, language, cancellation);

    /// <summary>Whether a class is a definition that derives from one of the language's.</summary>
    public static bool IsDefinition(INamedTypeSymbol type, INamedTypeSymbol of) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false } && Derives(type, of);

    /// <summary>The public static members of a class that give a type, sorted by name.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type, INamedTypeSymbol of) =>
        type.GetMembers()
            .Where(member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
                && SymbolEqualityComparer.Default.Equals((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type, of))
            .OrderBy(member => member.Name, StringComparer.Ordinal);

    /// <summary>A cluster by the member that says it; null where not even that it is one can be seen.</summary>
    public RebuiltDefinition<ClusterDefinition>? Cluster(ISymbol member) =>
        Member<Cluster>(member) is var (path, cluster, unseen) ? new(new(path, cluster), unseen) : null;

    /// <summary>A group by the member that says it; null where it cannot be seen.</summary>
    public RebuiltDefinition<GroupDefinition>? Group(ISymbol member) =>
        Member<Group>(member) is var (path, group, unseen) ? new(new(path, group), unseen) : null;

    /// <summary>A namespace by its class.</summary>
    public RebuiltDefinition<NamespaceDefinition>? Namespace(INamedTypeSymbol type)
    {
        var interpreter = new Interpreter(bodies, cancellation);
        return interpreter.Make(type) is { } instance ? Namespace(instance, interpreter) : null;
    }

    /// <summary>What a namespace is called and where it is, and no more of it.</summary>
    public RebuiltDefinition<NamespaceDefinition>? Place(INamedTypeSymbol type)
    {
        if (new Interpreter(bodies, cancellation) is var interpreter && interpreter.Make(type) is not { } instance)
        {
            return null;
        }

        var reading = new ClassReading(interpreter, instance);
        var definition = new NamespaceDefinition
        {
            Definition = SymbolNames.FullName(type),
            Bases = [.. Classes(type).Skip(1).Select(SymbolNames.FullName)],
            Name = reading.BaseArgument("name", nameof(NamespacePolicy.Name)) as string ?? "",
            On = reading.One<Group>(nameof(NamespacePolicy.On)),
            Instances = reading.List<Instance>(nameof(NamespacePolicy.Instances)),
            DeclaringTypes = reading.DeclaringTypes,
        };
        return new(definition, new(reading.Unseen));
    }

    /// <summary>A module by its class, without its namespaces' own faults.</summary>
    public RebuiltDefinition<ModuleDefinition>? Module(INamedTypeSymbol type)
    {
        var interpreter = new Interpreter(bodies, cancellation);
        if (interpreter.Make(type) is not { } instance)
        {
            return null;
        }

        var reading = new ClassReading(interpreter, instance);
        var listed = reading.Read(nameof(Policies.Module.Namespaces));
        var namespaces = (listed?.Value as IEnumerable ?? Array.Empty<object>()).OfType<UserInstance>()
            .Select(element => Namespace(element, interpreter)).ToList();
        var module = new ModuleDefinition
        {
            Definition = SymbolNames.FullName(type),
            Namespaces = [.. namespaces.Select(definition => definition.Value)],
            Releases = reading.List<HelmRelease>(nameof(Policies.Module.Releases)),
            ClusterRoles = reading.List<ClusterRole>(nameof(Policies.Module.ClusterRoles)),
            ClusterGrants = reading.List<Grant>(nameof(Policies.Module.ClusterGrants)),
            Objects = reading.List<RawObject>(nameof(Policies.Module.Objects)),
            DeclaringTypes = reading.DeclaringTypes,
        };
        return new(module, new(reading.Unseen.Concat(namespaces.SelectMany(definition => definition.Unseen.Paths))));
    }

    /// <summary>What a fleet's own class says; clusters, modules and namespaces are not looked for.</summary>
    public RebuiltDefinition<FleetModel>? Fleet(INamedTypeSymbol type)
    {
        var interpreter = new Interpreter(bodies, cancellation);
        if (interpreter.Make(type) is not { } instance)
        {
            return null;
        }

        var reading = new ClassReading(interpreter, instance);
        var fleet = new FleetModel
        {
            Definition = SymbolNames.FullName(type),
            Environments = reading.One<Order>(nameof(FleetDefinition.Environments)) ?? Order.None,
            Modules = reading.List<ModuleUse>(nameof(FleetDefinition.Modules)),
            Rollout = reading.One<Rollout>(nameof(FleetDefinition.Rollout)) ?? new(),
            Repositories = reading.One<Repositories>(nameof(FleetDefinition.Repositories)),
            Retirements = reading.List<Retired>(nameof(FleetDefinition.Retirements)),
            PrivateRanges = reading.List<Cidr>(nameof(FleetDefinition.PrivateRanges)),
            Exemptions = reading.List<Exemption>(nameof(FleetDefinition.Exemptions)),
        };
        return new(fleet, new(reading.Unseen));
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, from))
            {
                return true;
            }
        }

        return false;
    }

    private RebuiltDefinition<NamespaceDefinition> Namespace(UserInstance instance, Interpreter interpreter)
    {
        var reading = new ClassReading(interpreter, instance);
        var workloads = Classes(instance.Type)
            .SelectMany(type => Members(type, language.Workload))
            .Select(member => Member<Workload>(member))
            .OfType<(string Path, Workload Workload, Unseen Unseen)>()
            .OrderBy(workload => workload.Workload.Name, StringComparer.Ordinal)
            .ToList();
        var definition = new NamespaceDefinition
        {
            Definition = SymbolNames.FullName(instance.Type),
            Bases = [.. Classes(instance.Type).Skip(1).Select(SymbolNames.FullName)],
            Name = reading.BaseArgument("name", nameof(NamespacePolicy.Name)) as string ?? "",
            On = reading.One<Group>(nameof(NamespacePolicy.On)),
            Owner = reading.One<string>(nameof(NamespacePolicy.Owner)) ?? "",
            Labels = reading.List<Label>(nameof(NamespacePolicy.Labels)),
            Annotations = reading.List<Label>(nameof(NamespacePolicy.Annotations)),
            Instances = reading.List<Instance>(nameof(NamespacePolicy.Instances)),
            Network = reading.One<Network>(nameof(NamespacePolicy.Network)) ?? new(),
            PodSecurity = reading.One<PodSecurity>(nameof(NamespacePolicy.PodSecurity)) ?? new(PodSecurityLevel.Restricted),
            Roles = reading.List<Role>(nameof(NamespacePolicy.Roles)),
            Grants = reading.List<Grant>(nameof(NamespacePolicy.Grants)),
            ServiceAccounts = reading.List<ServiceAccount>(nameof(NamespacePolicy.ServiceAccounts)),
            Releases = reading.List<HelmRelease>(nameof(NamespacePolicy.Releases)),
            Overrides = reading.List<Override>(nameof(NamespacePolicy.Overrides)),
            Exemptions = reading.List<Exemption>(nameof(NamespacePolicy.Exemptions)),
            Objects = reading.List<RawObject>(nameof(NamespacePolicy.Objects)),
            FormerNames = reading.List<string>(nameof(NamespacePolicy.FormerNames)),
            Workloads = [.. workloads.Select(workload => new WorkloadDefinition(workload.Path, workload.Workload))],
            DeclaringTypes = reading.DeclaringTypes,
        };
        return new(definition, new(reading.Unseen.Concat(workloads.SelectMany(workload => workload.Unseen.Paths))));
    }

    // The user's classes from the most derived one up.
    private IEnumerable<INamedTypeSymbol> Classes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current, language.Namespace); current = current.BaseType)
        {
            yield return current;
        }
    }

    private (string Path, T Value, Unseen Unseen)? Member<T>(ISymbol member)
        where T : class
    {
        var path = SymbolNames.FullName(member);
        var rebuilt = new Interpreter(bodies, cancellation).Static(member);
        return rebuilt.Value is T value ? (path, value, new(rebuilt.UnseenBelow(path))) : null;
    }
}
