namespace Azure.Communication.Sms;

public class SmsSendOptions(bool enableDeliveryReport)
{
    public bool EnableDeliveryReport { get; } = enableDeliveryReport;

    public string? Tag { get; set; }

    public int? DeliveryReportTimeoutInSeconds { get; set; }
}
