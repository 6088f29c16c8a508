namespace Portal.Outbox;

/// <summary>What a person is told of by mail when it changes in their account. Each is a branch of account-changed.nl.liquid.</summary>
public enum AccountChange
{
    PasswordChanged,
    MobileChanged,
    AuthenticatorAdded,
    AuthenticatorRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    SmsFactorOn,
    SmsFactorOff,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    SecondFactorReset,
    UserNameChanged,
    CodesClosed,
}
