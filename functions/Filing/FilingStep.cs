using Portal.Filing.Digipoort;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>Where a filing stands, in Digipoort's code and words. No number of a taxpayer stands in them.</summary>
public sealed record FilingStep(string Code, string Text)
{
    public static FilingStep Of(ProcessStatus status)
    {
        var words = string.Join(": ", new[] { status.Description, status.FaultDescription }.Where(text => !string.IsNullOrEmpty(text)));
        return new FilingStep(status.FaultCode is null ? status.Code : $"{status.Code} {status.FaultCode}", CitizenNumbers.Mask(words));
    }
}
