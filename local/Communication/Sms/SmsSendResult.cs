namespace Azure.Communication.Sms;

public class SmsSendResult
{
    internal SmsSendResult(string to, string messageId, int httpStatusCode, bool successful, string? errorMessage)
    {
        To = to;
        MessageId = messageId;
        HttpStatusCode = httpStatusCode;
        Successful = successful;
        ErrorMessage = errorMessage;
    }

    public string To { get; }

    public string MessageId { get; }

    public int HttpStatusCode { get; }

    public bool Successful { get; }

    public string? ErrorMessage { get; }
}
