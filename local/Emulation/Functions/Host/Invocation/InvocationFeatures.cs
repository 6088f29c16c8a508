using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Emulation.Functions.Invocation;

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> features = [];

    public T? Get<T>() => features.TryGetValue(typeof(T), out object? feature) ? (T)feature : default;

    public void Set<T>(T? instance)
    {
        if (instance is null) features.Remove(typeof(T));
        else features[typeof(T)] = instance;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
