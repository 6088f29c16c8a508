using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>In what language an answer's sentences are: the page says which one it is shown in (RFC 9110, 12.5.4).</summary>
public static class ReadersLanguage
{
    /// <summary>Dutch unless English is preferred to it.</summary>
    public static Language Of(HttpContext http)
    {
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0])
            .FirstOrDefault(language => language is "nl" or "en");
        return preferred == "en" ? Language.En : Language.Nl;
    }
}
