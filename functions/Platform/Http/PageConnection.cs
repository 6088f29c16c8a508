using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>Another place than the portal itself that some of its pages may connect to; registered by the feature that needs it.</summary>
/// <param name="Pages">The path below which those pages are. They are opened as documents of their own, for a policy comes with a document.</param>
/// <param name="Address">Ends with a slash: everything below it.</param>
public sealed record PageConnection(PathString Pages, Uri Address);
