using System.Globalization;
using System.Resources;

namespace Portal.Platform;

/// <summary>Sentences of a resource file: each name with <c>.nl</c> and <c>.en</c> behind it.</summary>
/// <param name="resource">The logical name of the file, without <c>.resources</c>; see the project file.</param>
public sealed class Texts(string resource)
{
    private readonly ResourceManager _resources = new(resource, typeof(Texts).Assembly);

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Get(string name, Language language) =>
        _resources.GetString($"{name}.{(language == Language.En ? "en" : "nl")}", CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"{resource} has no text '{name}'.");
}
